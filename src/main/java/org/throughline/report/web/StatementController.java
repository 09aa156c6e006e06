package org.throughline.report.web;

import jakarta.servlet.http.HttpServletResponse;

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

import org.throughline.report.EditedMeanwhile;
import org.throughline.report.ReportRefused;
import org.throughline.report.StatementDetails;
import org.throughline.report.StatementKind;
import org.throughline.report.StatementService;

/**
 * Adds and edits the statements of a report.
 */
@Controller
@RequestMapping("/manage/{partnership}/reports/{report}/statements")
class StatementController {

	private static final String FORM = "statementForm";

	private final ManagedReports reports;

	private final StatementService statements;

	private final StatementPage statementPage;

	private final Forms forms;

	StatementController(ManagedReports reports, StatementService statements, StatementPage statementPage, Forms forms) {
		this.reports = reports;
		this.statements = statements;
		this.statementPage = statementPage;
		this.forms = forms;
	}

	@GetMapping("/new")
	String newForm(@PathVariable String partnership, @PathVariable String report,
			@RequestParam(name = "kind", defaultValue = "") String kindSlug, Model model) {
		var managed = this.reports.report(partnership, report);
		if (!managed.draft()) {
			return "redirect:" + managed.address();
		}
		String kind = kindSlug.isEmpty() ? "" : KindSlug.parse(kindSlug).name();
		Forms.show(model, FORM, StatementForm.empty(kind));
		return this.statementPage.show(managed, model);
	}

	@PostMapping("/new")
	String create(@PathVariable String partnership, @PathVariable String report,
			@ModelAttribute(FORM) StatementForm form, BindingResult binding, Model model, RedirectAttributes redirect) {
		var managed = this.reports.report(partnership, report);
		if (FormAction.of(form.press()) != FormAction.SAVE) {
			return this.statementPage.pressed(managed, form, model);
		}
		if (!this.forms.valid(form, binding)) {
			return this.statementPage.show(managed, model);
		}
		try {
			this.statements.add(managed.partnershipId(), report, form.toNew());
		}
		catch (ReportRefused refused) {
			Forms.refuse(refused, binding);
			return this.statementPage.show(managed, model);
		}
		return Saved.in(managed, redirect, "flash.statementAdded", form.words());
	}

	@GetMapping("/{number}")
	String editForm(@PathVariable String partnership, @PathVariable String report, @PathVariable int number,
			Model model) {
		var managed = this.reports.report(partnership, report);
		if (!managed.draft()) {
			return "redirect:" + managed.address();
		}
		var statement = managed.statement(number);
		Forms.show(model, FORM, StatementForm.of(statement));
		return this.statementPage.show(managed, statement, model);
	}

	@PostMapping("/{number}")
	String update(@PathVariable String partnership, @PathVariable String report, @PathVariable int number,
			@ModelAttribute(FORM) StatementForm form, BindingResult binding, Model model, RedirectAttributes redirect,
			HttpServletResponse response) {
		var managed = this.reports.report(partnership, report);
		var statement = managed.statement(number);
		this.statementPage.about(statement, model);
		if (FormAction.of(form.press()) != FormAction.SAVE) {
			return this.statementPage.pressed(managed, form, model);
		}
		if (!this.forms.valid(form, binding)) {
			return this.statementPage.show(managed, model);
		}
		try {
			this.statements.edit(managed.partnershipId(), report, number, form.toEdit());
		}
		catch (EditedMeanwhile edited) {
			response.setStatus(HttpServletResponse.SC_CONFLICT);
			return this.statementPage.conflict(managed, form, edited, edited.current(StatementDetails.class), model);
		}
		catch (ReportRefused refused) {
			Forms.refuse(refused, binding);
			return this.statementPage.show(managed, model);
		}
		return Saved.in(managed, redirect, "flash.statementSaved", form.words());
	}

}
