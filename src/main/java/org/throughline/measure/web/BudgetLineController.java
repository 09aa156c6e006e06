package org.throughline.measure.web;

import java.util.List;
import java.util.Map;

import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;

import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import org.throughline.measure.BudgetLineDetails;
import org.throughline.measure.BudgetLineEdit;
import org.throughline.measure.BudgetLineService;
import org.throughline.measure.BudgetService;
import org.throughline.partnership.Managed;
import org.throughline.partnership.PartnershipSummary;
import org.throughline.platform.form.FormSubmissions;
import org.throughline.platform.form.Redirects;
import org.throughline.platform.govuk.Choice;

/**
 * Pages on which business managers add and edit lines of budgets.
 *
 * @param <D> the lines
 * @param <E> new values of a line
 * @param <F> the form of a line
 */
abstract class BudgetLineController<D extends BudgetLineDetails, E extends BudgetLineEdit, F extends Record & BudgetLineForm<E>> {

	private final String kind;

	private final String path;

	private final String newTitle;

	private final BudgetService budgets;

	private final BudgetLineService<D, E> lines;

	private final FormSubmissions forms;

	/**
	 * Creates the controller.
	 * @param kind the name of a line in messages, templates and models
	 * @param path the address of the lines below their budget
	 * @param newTitle the title of the page for a new line
	 */
	BudgetLineController(String kind, String path, String newTitle, BudgetService budgets,
			BudgetLineService<D, E> lines, FormSubmissions forms) {
		this.kind = kind;
		this.path = path;
		this.newTitle = newTitle;
		this.budgets = budgets;
		this.lines = lines;
		this.forms = forms;
	}

	/** Returns the form of a line, or an empty form for a new one. */
	abstract F form(@Nullable D line);

	/** Returns the choices of fields. */
	abstract Map<String, List<Choice>> choices(BudgetPage page, @Nullable D line);

	@GetMapping("/new")
	String newForm(@Managed PartnershipSummary partnership, @PathVariable String budget, Model model) {
		model.addAttribute(this.kind + "Form", form(null));
		return page(page(partnership, budget), null, model);
	}

	@PostMapping("/new")
	String create(@Managed PartnershipSummary partnership, @PathVariable String budget, @Valid F form,
			BindingResult errors, Model model, RedirectAttributes redirect) {
		var page = page(partnership, budget);
		form.check(errors);
		boolean saved = this.forms.of(form, errors, model)
			.save(() -> this.lines.add(partnership.id(), budget, form.toEdit()));
		return saved ? Redirects.to(page.address(), this.kind + ".added", redirect) : page(page, null, model);
	}

	@GetMapping("/{number}")
	String editForm(@Managed PartnershipSummary partnership, @PathVariable String budget, @PathVariable int number,
			Model model) {
		var page = page(partnership, budget);
		var line = this.lines.find(page.budget(), number);
		model.addAttribute(this.kind + "Form", form(line));
		return page(page, line, model);
	}

	@PostMapping("/{number}")
	String update(@Managed PartnershipSummary partnership, @PathVariable String budget, @PathVariable int number,
			@Valid F form, BindingResult errors, Model model, RedirectAttributes redirect) {
		var page = page(partnership, budget);
		var line = this.lines.find(page.budget(), number);
		form.check(errors);
		var submission = this.forms.of(form, errors, model).record(line.id());
		choices(page, line).forEach(submission::choices);
		boolean saved = submission.save(() -> this.lines.edit(partnership.id(), budget, number, form.toEdit()),
				() -> form(this.lines.find(this.budgets.find(partnership.id(), budget), number)));
		return saved ? Redirects.to(page.address(), this.kind + ".changed", redirect) : page(page, line, model);
	}

	private BudgetPage page(PartnershipSummary partnership, String budget) {
		return new BudgetPage(partnership, this.budgets.find(partnership.id(), budget));
	}

	private String page(BudgetPage page, @Nullable D line, Model model) {
		String title = (line != null) ? line.title() : this.newTitle;
		model.addAttribute("kind", this.kind);
		model.addAttribute("page", page);
		model.addAttribute("pageTitle", title);
		model.addAttribute("number", (line != null) ? line.number() : null);
		model.addAttribute("address",
				page.address() + "/" + this.path + "/" + ((line != null) ? line.number() : "new"));
		model.addAttribute("choices", choices(page, line));
		model.addAttribute("trail", page.below(title));
		return "measure/budget-line";
	}

}
