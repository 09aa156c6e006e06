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
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import org.throughline.platform.form.EditConflict;
import org.throughline.report.EditedMeanwhile;
import org.throughline.report.ListDetails;
import org.throughline.report.ReportRefused;
import org.throughline.report.StatementKind;
import org.throughline.report.StatementService;

/**
 * Edits the introduction of a list and the number the report states. A number that
 * differs from the list causes a warning only (design, rule 7).
 */
@Controller
@RequestMapping("/manage/{partnership}/reports/{report}/lists/{kind}")
class StatementListController {

	private static final String FORM = "statementListForm";

	private final ManagedReports reports;

	private final StatementService statements;

	private final Forms forms;

	private final Choices choices;

	StatementListController(ManagedReports reports, StatementService statements, Forms forms, Choices choices) {
		this.reports = reports;
		this.statements = statements;
		this.forms = forms;
		this.choices = choices;
	}

	@GetMapping
	String editForm(@PathVariable String partnership, @PathVariable String report,
			@PathVariable("kind") String kindSlug, Model model) {
		var managed = this.reports.report(partnership, report);
		if (!managed.draft()) {
			return "redirect:" + managed.address();
		}
		var kind = KindSlug.parse(kindSlug);
		Forms.show(model, FORM, StatementListForm.of(managed.list(kind)));
		return page(managed, kind, model);
	}

	@PostMapping
	String update(@PathVariable String partnership, @PathVariable String report, @PathVariable("kind") String kindSlug,
			@ModelAttribute(FORM) StatementListForm form, BindingResult binding, Model model,
			RedirectAttributes redirect, HttpServletResponse response) {
		var managed = this.reports.report(partnership, report);
		var kind = KindSlug.parse(kindSlug);
		if (!this.forms.valid(form, binding)) {
			return page(managed, kind, model);
		}
		try {
			this.statements.editList(managed.partnershipId(), report, kind, form.toEdit());
		}
		catch (EditedMeanwhile edited) {
			var theirs = edited.current(ListDetails.class);
			model.addAttribute("conflict",
					EditConflict.between(StatementListForm.of(theirs), form, "field", this.choices::words)
						.savedBy(edited.changedBy(), edited.changedAt()));
			Forms.show(model, FORM, form.withVersion(theirs.version()));
			response.setStatus(HttpServletResponse.SC_CONFLICT);
			return page(managed, kind, model);
		}
		catch (ReportRefused refused) {
			Forms.refuse(refused, binding);
			return page(managed, kind, model);
		}
		return Saved.in(managed, redirect, "flash.listSaved", this.choices.text("StatementKind." + kind.name()));
	}

	private String page(ManagedReport managed, StatementKind kind, Model model) {
		model.addAttribute("page", managed);
		model.addAttribute("list", managed.list(kind));
		model.addAttribute("listSlug", KindSlug.of(kind));
		return "report/list";
	}

}
