package org.throughline.report.web;

import java.util.List;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import org.throughline.partnership.Managed;
import org.throughline.partnership.RecordDirectory;
import org.throughline.platform.form.FormSubmissions;
import org.throughline.platform.form.FormValues;
import org.throughline.platform.form.Redirects;
import org.throughline.report.ManagedReport;
import org.throughline.report.ReportContentService;
import org.throughline.report.StatementDetails;
import org.throughline.report.StatementService;

/**
 * Links a statement of a report to actions, indicators and voices. Records on a theme of
 * the statement are proposed; nothing is linked by itself.
 */
@Controller
@RequestMapping("/manage/{partnership}/reports/{report}/statements/{part}/links")
class ImpactController {

	private static final String FORM = "impactForm";

	private final StatementService statements;

	private final ReportContentService contents;

	private final FormSubmissions forms;

	ImpactController(StatementService statements, ReportContentService contents, FormSubmissions forms) {
		this.statements = statements;
		this.contents = contents;
		this.forms = forms;
	}

	@GetMapping
	String form(@Managed ManagedReport managed, @PathVariable int part, Model model) {
		var statement = this.contents.statement(managed.summary(), part);
		var form = ImpactForm.of(statement);
		model.addAttribute(FORM, form);
		return page(managed, statement, form, model);
	}

	@PostMapping
	String save(@Managed ManagedReport managed, @PathVariable int part, @ModelAttribute(FORM) ImpactForm form,
			BindingResult errors, Model model, RedirectAttributes redirect) {
		var statement = this.contents.statement(managed.summary(), part);
		boolean saved = this.forms.of(form, errors, model)
			.record(statement.id())
			.save(() -> this.statements.link(managed.partnershipId(), managed.slug(), part, form.impact(),
					FormValues.version(form.version())),
					() -> ImpactForm.of(this.contents.statement(managed.summary(), part)));
		String back = managed.draft() ? managed.part(statement.kind().part()) : managed.address();
		return saved ? Redirects.to(back, "statement.linked", statement.content().firstWords(), redirect)
				: page(managed, statement, form, model);
	}

	private String page(ManagedReport managed, StatementDetails statement, ImpactForm form, Model model) {
		model.addAttribute("statement", statement);
		model.addAttribute("choices",
				List.of(RecordDirectory.Kind.values())
					.stream()
					.map((kind) -> LinkChoices.of(kind, this.statements.linkable(managed.partnershipId(), kind),
							statement, form.impact().of(kind)))
					.toList());
		return "report/impact";
	}

}
