package org.throughline.measure.web;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import org.throughline.account.HistoryService;
import org.throughline.measure.BudgetService;
import org.throughline.platform.govuk.Paging;

/**
 * What became of a budget: who changed what, and taking it away.
 */
@Controller
@RequestMapping("/manage/{partnership}/money/{budget}")
class BudgetHistoryController {

	private final BudgetService budgets;

	private final HistoryService history;

	private final MeasurePlace place;

	BudgetHistoryController(BudgetService budgets, HistoryService history, MeasurePlace place) {
		this.budgets = budgets;
		this.history = history;
		this.place = place;
	}

	@ModelAttribute("page")
	BudgetPage page(@PathVariable String partnership, @PathVariable String budget) {
		var within = this.place.require(partnership);
		return new BudgetPage(within, this.budgets.find(within.id(), budget));
	}

	@GetMapping("/history")
	String history(@ModelAttribute("page") BudgetPage page,
			@RequestParam(name = "page", defaultValue = "1") String number, Model model) {
		var changes = this.history.changesWithin("budget_id", page.budget().id(), Paging.request(number));
		model.addAttribute("thing", page.name());
		model.addAttribute("changes", changes.getContent());
		model.addAttribute("pagination", Paging.of(changes, page.address() + "/history"));
		model.addAttribute("trail", page.below("Change history"));
		return "measure/history";
	}

	@GetMapping("/remove")
	String confirmRemove(@ModelAttribute("page") BudgetPage page, Model model) {
		return Removal.ask("budget year", page.name() + " with all its contributions and expenditure",
				page.address() + "/remove", page.address(), page.below("Remove"), model);
	}

	@PostMapping("/remove")
	String remove(@ModelAttribute("page") BudgetPage page, RedirectAttributes flash) {
		this.budgets.remove(page.partnership().id(), page.budget().slug());
		flash.addFlashAttribute("flash", "budget.removed");
		flash.addAttribute("p", page.partnership().slug());
		return "redirect:/manage/{p}/money";
	}

}
