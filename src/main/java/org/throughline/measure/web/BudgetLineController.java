package org.throughline.measure.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import org.throughline.measure.BudgetLineDetails;
import org.throughline.measure.BudgetLineEdit;
import org.throughline.measure.BudgetLineService;
import org.throughline.measure.BudgetService;
import org.throughline.partnership.Managed;
import org.throughline.partnership.PartnershipSummary;
import org.throughline.platform.form.EditController;
import org.throughline.platform.form.FormSubmission;
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
abstract class BudgetLineController<D extends BudgetLineDetails, E extends BudgetLineEdit, F extends Record & BudgetLineForm<E>>
		extends EditController<BudgetPage, Integer, D, F> {

	private final String kind;

	private final String path;

	private final String newTitle;

	private final BudgetService budgets;

	private final BudgetLineService<D, E> lines;

	/**
	 * Creates the controller.
	 * @param kind the name of a line in messages, templates and models
	 * @param path the address of the lines below their budget
	 * @param newTitle the title of the page for a new line
	 */
	BudgetLineController(String kind, String path, String newTitle, BudgetService budgets,
			BudgetLineService<D, E> lines, FormSubmissions forms) {
		super(forms);
		this.kind = kind;
		this.path = path;
		this.newTitle = newTitle;
		this.budgets = budgets;
		this.lines = lines;
	}

	abstract F form(D line);

	/** Returns the choices of fields, also for a new line. */
	abstract Map<String, List<Choice>> offered(BudgetPage page, @Nullable D line);

	@ModelAttribute(PARENT)
	BudgetPage parent(@Managed PartnershipSummary partnership, @PathVariable String budget) {
		return new BudgetPage(partnership, this.budgets.find(partnership.id(), budget));
	}

	@Override
	protected BudgetPage current(BudgetPage page) {
		return parent(page.partnership(), page.budget().slug());
	}

	@Override
	protected D find(BudgetPage page, Integer number) {
		return this.lines.find(page.budget(), number);
	}

	@Override
	protected UUID id(BudgetPage page, D line) {
		return line.id();
	}

	@Override
	protected F form(BudgetPage page, D line) {
		return form(line);
	}

	@Override
	protected Map<String, List<Choice>> choices(BudgetPage page, D line) {
		return offered(page, line);
	}

	@Override
	protected @Nullable String add(BudgetPage page, F form, FormSubmission submission, RedirectAttributes redirect) {
		boolean saved = submission
			.save(() -> this.lines.add(page.partnership().id(), page.budget().slug(), form.toEdit()));
		return saved ? Redirects.to(page.address(), this.kind + ".added", redirect) : null;
	}

	@Override
	protected void edit(BudgetPage page, Integer number, F form) {
		this.lines.edit(page.partnership().id(), page.budget().slug(), number, form.toEdit());
	}

	@Override
	protected String saved(BudgetPage page, Integer number, F form, RedirectAttributes redirect) {
		return Redirects.to(page.address(), this.kind + ".changed", redirect);
	}

	@Override
	protected String page(BudgetPage page, @Nullable D line, Model model) {
		String title = (line != null) ? line.title() : this.newTitle;
		model.addAttribute("kind", this.kind);
		model.addAttribute("page", page);
		model.addAttribute("pageTitle", title);
		model.addAttribute("number", (line != null) ? line.number() : null);
		model.addAttribute("address",
				page.address() + "/" + this.path + "/" + ((line != null) ? line.number() : "new"));
		model.addAttribute("choices", offered(page, line));
		model.addAttribute("trail", page.below(title));
		return "measure/budget-line";
	}

}
