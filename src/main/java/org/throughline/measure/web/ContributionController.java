package org.throughline.measure.web;

import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import org.throughline.measure.BudgetLineService;
import org.throughline.measure.BudgetService;
import org.throughline.measure.ContributionDetails;
import org.throughline.measure.ContributionKind;
import org.throughline.partnership.Managed;
import org.throughline.partnership.OrganisationChoices;
import org.throughline.partnership.PartnershipSummary;
import org.throughline.platform.form.EnumChoices;
import org.throughline.platform.form.FormSubmissions;
import org.throughline.platform.form.FormValues;
import org.throughline.platform.form.Redirects;

/**
 * Pages on which business managers add and edit contributions.
 */
@Controller
@RequestMapping("/manage/{partnership}/money/{budget}/contributions")
class ContributionController {

	private final BudgetService budgets;

	private final BudgetLineService lines;

	private final OrganisationChoices organisations;

	private final EnumChoices enums;

	private final FormSubmissions forms;

	ContributionController(BudgetService budgets, BudgetLineService lines, OrganisationChoices organisations,
			EnumChoices enums, FormSubmissions forms) {
		this.budgets = budgets;
		this.lines = lines;
		this.organisations = organisations;
		this.enums = enums;
		this.forms = forms;
	}

	@GetMapping("/new")
	String newForm(@Managed PartnershipSummary partnership, @PathVariable String budget, Model model) {
		model.addAttribute("contributionForm", ContributionForm.empty());
		return form(page(partnership, budget), null, model);
	}

	@PostMapping("/new")
	String create(@Managed PartnershipSummary partnership, @PathVariable String budget, @Valid ContributionForm form,
			BindingResult errors, Model model, RedirectAttributes redirect) {
		var page = page(partnership, budget);
		form.check(errors);
		boolean saved = this.forms.of(form, errors, model)
			.save(() -> this.lines.add(partnership.id(), budget, FormValues.id(form.id()), form.toEdit(), null));
		return saved ? Redirects.to(page.address(), "contribution.added", redirect) : form(page, null, model);
	}

	@GetMapping("/{number}")
	String editForm(@Managed PartnershipSummary partnership, @PathVariable String budget, @PathVariable int number,
			Model model) {
		var page = page(partnership, budget);
		var contribution = this.lines.contribution(page.budget(), number);
		model.addAttribute("contributionForm", ContributionForm.of(contribution));
		return form(page, contribution, model);
	}

	@PostMapping("/{number}")
	String update(@Managed PartnershipSummary partnership, @PathVariable String budget, @PathVariable int number,
			@Valid ContributionForm form, BindingResult errors, Model model, RedirectAttributes redirect) {
		var page = page(partnership, budget);
		var contribution = this.lines.contribution(page.budget(), number);
		form.check(errors);
		boolean saved = this.forms.of(form, errors, model)
			.record(contribution.id())
			.choices("payer", this.organisations.members(partnership.id(), contribution.payerSlug()))
			.choices("recipient", this.organisations.members(partnership.id(), contribution.recipientSlug()))
			.choices("kind", this.enums.of(ContributionKind.class))
			.save(() -> this.lines.edit(partnership.id(), budget, number, form.toEdit()), () -> ContributionForm
				.of(this.lines.contribution(this.budgets.find(partnership.id(), budget), number)));
		return saved ? Redirects.to(page.address(), "contribution.changed", redirect) : form(page, contribution, model);
	}

	private BudgetPage page(PartnershipSummary partnership, String budget) {
		return new BudgetPage(partnership, this.budgets.find(partnership.id(), budget));
	}

	private String form(BudgetPage page, @Nullable ContributionDetails contribution, Model model) {
		var partnership = page.partnership().id();
		String title = (contribution != null) ? "Contribution from " + contribution.payer() : "Add a contribution";
		model.addAttribute("page", page);
		model.addAttribute("pageTitle", title);
		model.addAttribute("number", (contribution != null) ? contribution.number() : null);
		model.addAttribute("kinds", this.enums.of(ContributionKind.class));
		model.addAttribute("payers",
				this.organisations.members(partnership, (contribution != null) ? contribution.payerSlug() : null));
		model.addAttribute("recipients",
				this.organisations.members(partnership, (contribution != null) ? contribution.recipientSlug() : null));
		model.addAttribute("trail", page.below(title));
		return "measure/contribution";
	}

}
