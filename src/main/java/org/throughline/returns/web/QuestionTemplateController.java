package org.throughline.returns.web;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;

import org.throughline.partnership.Managed;
import org.throughline.partnership.PartnershipSummary;
import org.throughline.partnership.RecordController;
import org.throughline.platform.form.FormSubmissions;
import org.throughline.platform.form.RecordPages;
import org.throughline.returns.QuestionTemplateDetails;
import org.throughline.returns.QuestionTemplateEdit;
import org.throughline.returns.QuestionTemplateService;
import org.throughline.returns.RequestService;

/**
 * The question templates of a partnership.
 */
@Controller
@RequestMapping("/manage/{partnership}/question-templates")
class QuestionTemplateController
		extends RecordController<Integer, QuestionTemplateDetails, QuestionTemplateEdit, QuestionTemplateForm>
		implements RecordPages {

	private static final String LIST = "Question templates";

	private final QuestionTemplateService templates;

	private final RequestService requests;

	QuestionTemplateController(QuestionTemplateService templates, RequestService requests, FormSubmissions forms) {
		super(new Pages("questionTemplate", "question-templates", LIST, "Add a question template",
				"returns/question-template"), templates, QuestionTemplateForm::of, forms);
		this.templates = templates;
		this.requests = requests;
	}

	@GetMapping
	String list(@Managed PartnershipSummary partnership, Model model) {
		model.addAttribute("templates", this.templates.list(partnership.id()));
		model.addAttribute("trail", ReturnsContext.breadcrumbs(partnership, LIST));
		return "returns/question-templates";
	}

	@Override
	protected QuestionTemplateForm first(PartnershipSummary partnership, QuestionTemplateForm empty) {
		return QuestionTemplateForm.starting(this.requests.latestQuestions(partnership.id()));
	}

	@Override
	protected void show(PartnershipSummary partnership, @Nullable QuestionTemplateDetails template, Model model) {
		model.addAttribute("questionTemplate", template);
	}

}
