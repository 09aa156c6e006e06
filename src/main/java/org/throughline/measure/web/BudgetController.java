package org.throughline.measure.web;

import java.util.List;

import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import org.throughline.measure.BudgetDetails;
import org.throughline.measure.BudgetService;
import org.throughline.partnership.Managed;
import org.throughline.partnership.PartnershipSummary;
import org.throughline.partnership.ReportDirectory;
import org.throughline.platform.form.FormSubmissions;
import org.throughline.platform.form.FormValues;
import org.throughline.platform.form.Redirects;
import org.throughline.platform.govuk.Choice;
import org.throughline.platform.govuk.PageLink;
import org.throughline.platform.list.ListRequest;
import org.throughline.platform.list.ShortList;
import org.throughline.platform.web.KeptForReader;

/**
 * Pages on which business managers list, add and edit budgets.
 */
@Controller
@RequestMapping("/manage/{partnership}/money")
class BudgetController {

	private static final ShortList<BudgetDetails> LIST = ShortList
		.<BudgetDetails>sorted("period", "Period", (one) -> one.period().label())
		.andSorted("report", "Reported in", BudgetDetails::reportSlug)
		.andSorted("contributions", "Contributions", (one) -> one.contributions().size())
		.andSorted("expenditure", "Expenditure lines", (one) -> one.expenditures().size());

	private final BudgetService budgets;

	private final ReportDirectory reports;

	private final FormSubmissions forms;

	BudgetController(BudgetService budgets, ReportDirectory reports, FormSubmissions forms) {
		this.budgets = budgets;
		this.reports = reports;
		this.forms = forms;
	}

	@KeptForReader
	@GetMapping
	String list(@Managed PartnershipSummary partnership, ListRequest request, Model model) {
		LIST.show("budgets", this.budgets.list(partnership.id()), request, model)
			.export(partnership.manageAddress() + "/export/contributions.xlsx");
		model.addAttribute("reports", this.reports.reportsOf(partnership.id()));
		model.addAttribute("trail", partnership.breadcrumbs(new PageLink("Budgets", null)));
		return "measure/budgets";
	}

	@GetMapping("/new")
	String newForm(@Managed PartnershipSummary partnership, @RequestParam(defaultValue = "") String report,
			Model model) {
		model.addAttribute("budgetForm",
				this.reports.reportsOf(partnership.id())
					.stream()
					.filter((one) -> one.slug().equals(report))
					.findFirst()
					.map((one) -> BudgetForm.empty(one.slug(), one.periodLabel(), one.startsOn(), one.endsOn()))
					.orElseGet(() -> BudgetForm.empty("", "", null, null)));
		return form(partnership, null, model);
	}

	@PostMapping("/new")
	String create(@Managed PartnershipSummary partnership, @Valid BudgetForm form, BindingResult errors, Model model,
			RedirectAttributes redirect) {
		form.check(errors);
		String slug = this.forms.of(form, errors, model)
			.saveFor(String.class,
					() -> this.budgets.add(partnership.id(), form.toEdit(), FormValues.orNull(form.payersFrom())));
		return (slug != null) ? Redirects.to(BudgetPage.list(partnership) + "/" + slug, "budget.added", redirect)
				: form(partnership, null, model);
	}

	@GetMapping("/{budget}")
	String show(@Managed PartnershipSummary partnership, @PathVariable String budget, Model model) {
		var table = this.budgets.table(partnership.id(), budget);
		model.addAttribute("page", new BudgetPage(partnership, table.budget()));
		model.addAttribute("table", table);
		return "measure/budget";
	}

	@GetMapping("/{budget}/edit")
	String editForm(@Managed PartnershipSummary partnership, @PathVariable String budget, Model model) {
		var page = page(partnership, budget);
		model.addAttribute("budgetForm", BudgetForm.of(page.budget()));
		return form(partnership, page, model);
	}

	@PostMapping("/{budget}/edit")
	String update(@Managed PartnershipSummary partnership, @PathVariable String budget, @Valid BudgetForm form,
			BindingResult errors, Model model, RedirectAttributes redirect) {
		var page = page(partnership, budget);
		form.check(errors);
		boolean saved = this.forms.of(form, errors, model)
			.record(page.budget().id())
			.choices("report", this.reports.choices(partnership.id()))
			.save(() -> this.budgets.edit(partnership.id(), budget, form.toEdit()),
					() -> BudgetForm.of(this.budgets.find(partnership.id(), budget)));
		return saved ? Redirects.to(page.address(), "budget.changed", redirect) : form(partnership, page, model);
	}

	private String form(PartnershipSummary partnership, @Nullable BudgetPage page, Model model) {
		model.addAttribute("page", page);
		model.addAttribute("pageTitle", (page != null) ? "Edit " + page.name() : "Add a budget year");
		model.addAttribute("reports", this.reports.choices(partnership.id()));
		model.addAttribute("earlier",
				(page != null) ? List.of() : this.budgets.summaries(partnership.id())
					.stream()
					.map((budget) -> new Choice(budget.slug(), budget.period().label() + " (" + budget.slug() + ")"))
					.toList());
		model.addAttribute("trail", (page != null) ? page.below("Edit budget year") : partnership.breadcrumbs(
				new PageLink("Budgets", BudgetPage.list(partnership)), new PageLink("Add a budget year", null)));
		return "measure/budget-edit";
	}

	private BudgetPage page(PartnershipSummary partnership, String budget) {
		return new BudgetPage(partnership, this.budgets.find(partnership.id(), budget));
	}

}
