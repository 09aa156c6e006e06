package org.throughline.report.web;

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

import org.throughline.partnership.Managed;
import org.throughline.partnership.PartnershipSummary;
import org.throughline.platform.form.FormSubmissions;
import org.throughline.platform.form.FormValues;
import org.throughline.platform.form.Redirects;
import org.throughline.report.Direction;
import org.throughline.report.ReportContentService;
import org.throughline.report.ReportService;
import org.throughline.report.StatementService;

/**
 * Adds, edits and moves the statements of a report.
 */
@Controller
@RequestMapping("/manage/{partnership}/reports/{report}/statements")
class StatementController {

	private final ReportService reports;

	private final ReportContentService contents;

	private final StatementService statements;

	private final StatementPage statementPage;

	private final FormSubmissions forms;

	StatementController(ReportService reports, ReportContentService contents, StatementService statements,
			StatementPage statementPage, FormSubmissions forms) {
		this.reports = reports;
		this.contents = contents;
		this.statements = statements;
		this.statementPage = statementPage;
		this.forms = forms;
	}

	@GetMapping("/new")
	String newForm(@Managed PartnershipSummary partnership, @PathVariable String report,
			@RequestParam(name = "kind", defaultValue = "") String kindSlug, Model model) {
		var managed = ManagedReport.find(partnership, report, this.reports);
		if (!managed.draft()) {
			return "redirect:" + managed.address();
		}
		String kind = kindSlug.isEmpty() ? "" : KindSlug.parse(kindSlug).name();
		model.addAttribute(StatementPage.FORM, StatementForm.empty(kind));
		return this.statementPage.show(managed, null, model);
	}

	@PostMapping("/new")
	String create(@Managed PartnershipSummary partnership, @PathVariable String report,
			@ModelAttribute(StatementPage.FORM) StatementForm form, BindingResult errors, Model model,
			RedirectAttributes redirect) {
		var managed = ManagedReport.find(partnership, report, this.reports);
		if (FormAction.of(form.press()) != FormAction.SAVE) {
			return this.statementPage.withoutSaving(managed, null, form, model);
		}
		form.check(errors);
		boolean saved = this.forms.of(form, errors, model)
			.save(() -> this.statements.add(partnership.id(), report, FormValues.id(form.id()), form.toEdit()));
		return saved ? Redirects.to(managed.address(), "statement.added", FirstWords.of(form.content().firstLine()),
				redirect) : this.statementPage.show(managed, null, model);
	}

	@GetMapping("/{number}")
	String editForm(@Managed PartnershipSummary partnership, @PathVariable String report, @PathVariable int number,
			Model model) {
		var managed = ManagedReport.find(partnership, report, this.reports);
		if (!managed.draft()) {
			return "redirect:" + managed.address();
		}
		var statement = this.contents.statement(managed.summary(), number);
		model.addAttribute(StatementPage.FORM, StatementForm.of(statement));
		return this.statementPage.show(managed, statement, model);
	}

	@PostMapping("/{number}")
	String update(@Managed PartnershipSummary partnership, @PathVariable String report, @PathVariable int number,
			@ModelAttribute(StatementPage.FORM) StatementForm form, BindingResult errors, Model model,
			RedirectAttributes redirect) {
		var managed = ManagedReport.find(partnership, report, this.reports);
		var statement = this.contents.statement(managed.summary(), number);
		if (FormAction.of(form.press()) != FormAction.SAVE) {
			return this.statementPage.withoutSaving(managed, statement, form, model);
		}
		form.check(errors);
		boolean saved = this.statementPage.withChoices(this.forms.of(form, errors, model), managed)
			.record(statement.id())
			.save(() -> this.statements.edit(partnership.id(), report, number, form.toEdit(),
					FormValues.version(form.version())),
					() -> StatementForm.of(this.contents.statement(managed.summary(), number)));
		return saved ? Redirects.to(managed.address(), "statement.saved", FirstWords.of(form.content().firstLine()),
				redirect) : this.statementPage.show(managed, statement, model);
	}

	@PostMapping("/{number}/move")
	String move(@Managed PartnershipSummary partnership, @PathVariable String report, @PathVariable int number,
			@RequestParam Direction direction) {
		this.statements.move(partnership.id(), report, number, direction);
		return "redirect:" + ManagedReport.find(partnership, report, this.reports).address() + "#statement-" + number;
	}

}
