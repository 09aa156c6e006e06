package org.throughline.measure.web;

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
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import org.throughline.measure.BudgetLineService;
import org.throughline.measure.BudgetService;
import org.throughline.measure.ContributionKind;
import org.throughline.platform.form.EditConflict;
import org.throughline.platform.govuk.Typed;
import org.throughline.platform.govuk.Typed.Outcome;

/**
 * Who contributes: adding a contribution, changing one.
 */
@Controller
@RequestMapping("/manage/{partnership}/money/{budget}/contributions")
class ContributionController {

	private static final String FORM = "contributionForm";

	private final BudgetService budgets;

	private final BudgetLineService lines;

	private final MeasurePlace place;

	ContributionController(BudgetService budgets, BudgetLineService lines, MeasurePlace place) {
		this.budgets = budgets;
		this.lines = lines;
		this.place = place;
	}

	@ModelAttribute("page")
	BudgetPage page(@PathVariable String partnership, @PathVariable String budget) {
		var within = this.place.require(partnership);
		return new BudgetPage(within, this.budgets.find(within.id(), budget));
	}

	@GetMapping("/new")
	String newForm(@ModelAttribute("page") BudgetPage page, Model model) {
		model.addAttribute(FORM, ContributionForm.empty());
		return form(page, null, 0, model);
	}

	@PostMapping("/new")
	String create(@ModelAttribute("page") BudgetPage page, @Valid ContributionForm form, BindingResult errors,
			Model model, RedirectAttributes flash) {
		var edit = form.toEdit(errors);
		var outcome = Typed.save(errors, () -> {
			if (edit != null) {
				this.lines.add(page.partnership().id(), page.budget().slug(), Typed.id(form.id()), edit, null);
			}
		});
		return (outcome == Outcome.SAVED) ? page.saved("contribution.added", flash) : form(page, null, 0, model);
	}

	@GetMapping("/{number}")
	String editForm(@ModelAttribute("page") BudgetPage page, @PathVariable int number, Model model) {
		var one = this.lines.contribution(page.budget(), number);
		model.addAttribute(FORM, ContributionForm.of(one));
		return form(page, number, one.version(), model);
	}

	@PostMapping("/{number}")
	String update(@ModelAttribute("page") BudgetPage page, @PathVariable int number, @Valid ContributionForm form,
			BindingResult errors, Model model, HttpServletResponse response, RedirectAttributes flash) {
		int version = Typed.version(form.version());
		var edit = form.toEdit(errors);
		var outcome = Typed.save(errors, () -> {
			if (edit != null) {
				this.lines.edit(page.partnership().id(), page.budget().slug(), number, edit);
			}
		});
		if (outcome == Outcome.SAVED) {
			return page.saved("contribution.changed", flash);
		}
		if (outcome == Outcome.CONFLICT) {
			var standing = this.lines.contribution(this.budgets.find(page.partnership().id(), page.budget().slug()),
					number);
			response.setStatus(HttpStatus.CONFLICT.value());
			model.addAttribute("conflict", EditConflict.between(ContributionForm.of(standing), form, FORM));
			return form(page, number, standing.version(), model);
		}
		return form(page, number, version, model);
	}

	@GetMapping("/{number}/remove")
	String confirmRemove(@ModelAttribute("page") BudgetPage page, @PathVariable int number, Model model) {
		var one = this.lines.contribution(page.budget(), number);
		return Removal.ask("contribution", "the contribution from " + one.payer(),
				page.address() + "/contributions/" + number + "/remove", page.address(), page.below("Remove"), model);
	}

	@PostMapping("/{number}/remove")
	String remove(@ModelAttribute("page") BudgetPage page, @PathVariable int number, RedirectAttributes flash) {
		this.lines.removeContribution(page.partnership().id(), page.budget().slug(), number);
		return page.saved("contribution.removed", flash);
	}

	private String form(BudgetPage page, @Nullable Integer number, int version, Model model) {
		model.addAttribute("number", number);
		model.addAttribute("version", version);
		model.addAttribute("kinds", this.place.choices(ContributionKind.values()));
		var standing = (number != null) ? this.lines.contribution(page.budget(), number) : null;
		model.addAttribute("payers",
				this.place.organisations(page.partnership().id(), (standing != null) ? standing.payerSlug() : null,
						(standing != null) ? standing.payerOrganisation() : null));
		model.addAttribute("recipients",
				this.place.organisations(page.partnership().id(), (standing != null) ? standing.recipientSlug() : null,
						(standing != null) ? standing.recipientOrganisation() : null));
		String heading = (standing != null) ? "Contribution from " + standing.payer() : "Add a contribution";
		model.addAttribute("pageTitle", heading);
		model.addAttribute("trail", page.below(heading));
		return "measure/contribution";
	}

}
