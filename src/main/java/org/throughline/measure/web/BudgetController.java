package org.throughline.measure.web;

import java.util.List;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import org.throughline.measure.BudgetService;
import org.throughline.partnership.PartnershipSummary;
import org.throughline.platform.form.EditConflict;
import org.throughline.platform.govuk.Choice;
import org.throughline.platform.govuk.PageLink;
import org.throughline.platform.govuk.Paging;
import org.throughline.platform.govuk.Typed;
import org.throughline.platform.govuk.Typed.Outcome;

/**
 * What reports state of money, period by period: the list, one of them, opening and
 * changing one.
 */
@Controller
@RequestMapping("/manage/{partnership}/money")
class BudgetController {

	private static final String FORM = "budgetForm";

	private final BudgetService budgets;

	private final MeasurePlace place;

	BudgetController(BudgetService budgets, MeasurePlace place) {
		this.budgets = budgets;
		this.place = place;
	}

	@ModelAttribute("partnership")
	PartnershipSummary partnership(@PathVariable("partnership") String slug) {
		return this.place.require(slug);
	}

	@GetMapping
	String list(@ModelAttribute("partnership") PartnershipSummary partnership,
			@RequestParam(defaultValue = "1") String page, Model model) {
		var found = Paging.slice(this.budgets.list(partnership.id()), Paging.request(page));
		model.addAttribute("budgets", found.getContent());
		model.addAttribute("pagination", Paging.of(found, BudgetPage.all(partnership)));
		model.addAttribute("reports", this.budgets.reports(partnership.id()));
		model.addAttribute("trail", MeasurePlace.trail(partnership, new PageLink("Budgets", null)));
		return "measure/budgets";
	}

	@GetMapping("/new")
	String newForm(@ModelAttribute("partnership") PartnershipSummary partnership,
			@RequestParam(defaultValue = "") String report, Model model) {
		var meant = this.budgets.reports(partnership.id())
			.stream()
			.filter((one) -> one.slug().equals(report))
			.findFirst();
		model.addAttribute(FORM,
				meant.map((one) -> BudgetForm.empty(one.slug(), one.periodLabel(), one.startsOn(), one.endsOn()))
					.orElseGet(() -> BudgetForm.empty("", "", null, null)));
		return form(partnership, null, 0, model);
	}

	@PostMapping("/new")
	String create(@ModelAttribute("partnership") PartnershipSummary partnership, @Valid BudgetForm form,
			BindingResult errors, Model model, RedirectAttributes flash) {
		var edit = form.toEdit(errors);
		String[] slug = { "" };
		var outcome = Typed.save(errors, () -> {
			if (edit != null) {
				slug[0] = this.budgets.add(partnership.id(), Typed.id(form.id()), edit,
						Typed.orNothing(form.payersFrom()));
			}
		});
		return (outcome == Outcome.SAVED) ? page(partnership, slug[0]).saved("budget.added", flash)
				: form(partnership, null, 0, model);
	}

	@GetMapping("/{budget}")
	String show(@ModelAttribute("partnership") PartnershipSummary partnership, @PathVariable String budget,
			Model model) {
		var page = page(partnership, budget);
		model.addAttribute("page", page);
		model.addAttribute("table", this.budgets.table(partnership.id(), page.budget()));
		return "measure/budget";
	}

	@GetMapping("/{budget}/edit")
	String editForm(@ModelAttribute("partnership") PartnershipSummary partnership, @PathVariable String budget,
			Model model) {
		var page = page(partnership, budget);
		model.addAttribute(FORM, BudgetForm.of(page.budget()));
		return form(partnership, page, page.budget().version(), model);
	}

	@PostMapping("/{budget}/edit")
	String update(@ModelAttribute("partnership") PartnershipSummary partnership, @PathVariable String budget,
			@Valid BudgetForm form, BindingResult errors, Model model, HttpServletResponse response,
			RedirectAttributes flash) {
		int version = Typed.version(form.version());
		var edit = form.toEdit(errors);
		var outcome = Typed.save(errors, () -> {
			if (edit != null) {
				this.budgets.edit(partnership.id(), budget, edit);
			}
		});
		var page = page(partnership, budget);
		if (outcome == Outcome.SAVED) {
			return page.saved("budget.changed", flash);
		}
		if (outcome == Outcome.CONFLICT) {
			response.setStatus(HttpStatus.CONFLICT.value());
			model.addAttribute("conflict", EditConflict.between(BudgetForm.of(page.budget()), form, FORM));
			return form(partnership, page, page.budget().version(), model);
		}
		return form(partnership, page, version, model);
	}

	private String form(PartnershipSummary partnership, @Nullable BudgetPage page, int version, Model model) {
		model.addAttribute("page", page);
		model.addAttribute("pageTitle", (page != null) ? "Edit " + page.name() : "Add a budget year");
		model.addAttribute("version", version);
		model.addAttribute("reports",
				this.budgets.reports(partnership.id())
					.stream()
					.map((report) -> new Choice(report.slug(), report.words()))
					.toList());
		model.addAttribute("earlier",
				(page != null) ? List.of() : this.budgets.list(partnership.id())
					.stream()
					.map((budget) -> new Choice(budget.slug(), budget.periodLabel() + " (" + budget.slug() + ")"))
					.toList());
		model.addAttribute("trail", (page != null) ? page.below("Edit budget year") : MeasurePlace.trail(partnership,
				new PageLink("Budgets", BudgetPage.all(partnership)), new PageLink("Add a budget year", null)));
		return "measure/budget-edit";
	}

	private BudgetPage page(PartnershipSummary partnership, String budget) {
		return new BudgetPage(partnership, this.budgets.find(partnership.id(), budget));
	}

}
