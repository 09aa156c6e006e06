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
import org.throughline.measure.ExpenditureCategory;
import org.throughline.measure.ExpenditureDetails;
import org.throughline.partnership.Managed;
import org.throughline.partnership.OrganisationChoices;
import org.throughline.partnership.PartnershipSummary;
import org.throughline.platform.form.EnumChoices;
import org.throughline.platform.form.FormSubmissions;
import org.throughline.platform.form.FormValues;
import org.throughline.platform.form.Redirects;

/**
 * Pages on which business managers add and edit lines of expenditure.
 */
@Controller
@RequestMapping("/manage/{partnership}/money/{budget}/expenditure")
class ExpenditureController {

	private final BudgetService budgets;

	private final BudgetLineService lines;

	private final OrganisationChoices organisations;

	private final EnumChoices enums;

	private final FormSubmissions forms;

	ExpenditureController(BudgetService budgets, BudgetLineService lines, OrganisationChoices organisations,
			EnumChoices enums, FormSubmissions forms) {
		this.budgets = budgets;
		this.lines = lines;
		this.organisations = organisations;
		this.enums = enums;
		this.forms = forms;
	}

	@GetMapping("/new")
	String newForm(@Managed PartnershipSummary partnership, @PathVariable String budget, Model model) {
		model.addAttribute("expenditureForm", ExpenditureForm.empty());
		return form(page(partnership, budget), null, model);
	}

	@PostMapping("/new")
	String create(@Managed PartnershipSummary partnership, @PathVariable String budget, @Valid ExpenditureForm form,
			BindingResult errors, Model model, RedirectAttributes redirect) {
		var page = page(partnership, budget);
		form.check(errors);
		boolean saved = this.forms.of(form, errors, model)
			.save(() -> this.lines.add(partnership.id(), budget, FormValues.id(form.id()), form.toEdit(), null));
		return saved ? Redirects.to(page.address(), "expenditure.added", redirect) : form(page, null, model);
	}

	@GetMapping("/{number}")
	String editForm(@Managed PartnershipSummary partnership, @PathVariable String budget, @PathVariable int number,
			Model model) {
		var page = page(partnership, budget);
		var line = this.lines.expenditure(page.budget(), number);
		model.addAttribute("expenditureForm", ExpenditureForm.of(line));
		return form(page, line, model);
	}

	@PostMapping("/{number}")
	String update(@Managed PartnershipSummary partnership, @PathVariable String budget, @PathVariable int number,
			@Valid ExpenditureForm form, BindingResult errors, Model model, RedirectAttributes redirect) {
		var page = page(partnership, budget);
		var line = this.lines.expenditure(page.budget(), number);
		form.check(errors);
		boolean saved = this.forms.of(form, errors, model)
			.record(line.id())
			.choices("category", this.enums.of(ExpenditureCategory.class))
			.choices("payer", this.organisations.members(partnership.id(), line.payerSlug()))
			.save(() -> this.lines.edit(partnership.id(), budget, number, form.toEdit()), () -> ExpenditureForm
				.of(this.lines.expenditure(this.budgets.find(partnership.id(), budget), number)));
		return saved ? Redirects.to(page.address(), "expenditure.changed", redirect) : form(page, line, model);
	}

	private BudgetPage page(PartnershipSummary partnership, String budget) {
		return new BudgetPage(partnership, this.budgets.find(partnership.id(), budget));
	}

	private String form(BudgetPage page, @Nullable ExpenditureDetails line, Model model) {
		String title = (line != null) ? line.wording() : "Add expenditure";
		model.addAttribute("page", page);
		model.addAttribute("pageTitle", title);
		model.addAttribute("number", (line != null) ? line.number() : null);
		model.addAttribute("categories", this.enums.of(ExpenditureCategory.class));
		model.addAttribute("payers",
				this.organisations.members(page.partnership().id(), (line != null) ? line.payerSlug() : null));
		model.addAttribute("trail", page.below(title));
		return "measure/expenditure";
	}

}
