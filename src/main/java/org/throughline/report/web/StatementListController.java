package org.throughline.report.web;

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
import org.throughline.platform.form.FormSubmissions;
import org.throughline.platform.form.Redirects;
import org.throughline.platform.text.Slug;
import org.throughline.report.ManagedReport;
import org.throughline.report.ListDetails;
import org.throughline.report.ReportContentService;
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

	private final ReportContentService contents;

	private final StatementService statements;

	private final FormSubmissions forms;

	private final ReportChoices choices;

	StatementListController(ReportContentService contents, StatementService statements, FormSubmissions forms,
			ReportChoices choices) {
		this.contents = contents;
		this.statements = statements;
		this.forms = forms;
		this.choices = choices;
	}

	@GetMapping
	String editForm(@Managed ManagedReport managed, @PathVariable("kind") String kindSlug, Model model) {
		if (!managed.editable()) {
			return "redirect:" + managed.address();
		}
		var list = this.contents.list(managed.summary(), StatementController.kind(kindSlug));
		model.addAttribute(FORM, StatementListForm.of(list));
		return page(managed, list, model);
	}

	@PostMapping
	String update(@Managed ManagedReport managed, @PathVariable("kind") String kindSlug,
			@ModelAttribute(FORM) StatementListForm form, BindingResult errors, Model model,
			RedirectAttributes redirect) {
		StatementKind kind = StatementController.kind(kindSlug);
		var list = this.contents.list(managed.summary(), kind);
		form.check(errors);
		var submission = this.forms.of(form, errors, model);
		if (list.id() != null) {
			submission.record(list.id());
		}
		boolean saved = submission.save(() -> this.statements.editList(managed.partnershipId(), managed.slug(), kind,
				form.toContent(), form.seen()),
				() -> StatementListForm.of(this.contents.list(managed.summary(), kind)));
		return saved
				? Redirects.to(managed.part(kind.part()), "statementList.saved", this.choices.label(kind), redirect)
				: page(managed, list, model);
	}

	private static String page(ManagedReport managed, ListDetails list, Model model) {
		model.addAttribute("list", list);
		model.addAttribute("listSlug", Slug.of(list.kind()));
		return "report/list";
	}

}
