package org.throughline.assurance.web;

import java.util.Map;
import java.util.stream.Collectors;

import jakarta.validation.Valid;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import org.throughline.assurance.NotRated;
import org.throughline.assurance.SelfAssessmentReturns;
import org.throughline.assurance.StandardSetDetails;
import org.throughline.returns.DataRequestDetails;
import org.throughline.returns.ReturnFormPages;
import org.throughline.returns.ReturnKind;

/**
 * The page on which an organisation returns its self-assessment.
 */
@Controller
@RequestMapping({ "/my/returns/{partnership}/{number}/self-assessment", "/answer/{secret}/self-assessment" })
class SelfAssessmentReturnController {

	private static final String FORM = "selfAssessmentReturnForm";

	private final ReturnFormPages filling;

	private final SelfAssessmentReturns assessments;

	SelfAssessmentReturnController(ReturnFormPages filling, SelfAssessmentReturns assessments) {
		this.filling = filling;
		this.assessments = assessments;
	}

	@ModelAttribute("file")
	DataRequestDetails file(@PathVariable Map<String, String> path) {
		return this.filling.find(path, ReturnKind.SELF_ASSESSMENT);
	}

	@GetMapping
	String editForm(@ModelAttribute("file") DataRequestDetails file, Model model) {
		var set = this.assessments.standards(file);
		model.addAttribute(FORM, current(file, set).withSpareResults());
		return form(file, set, model);
	}

	@PostMapping
	String update(@ModelAttribute("file") DataRequestDetails file,
			@Valid @ModelAttribute(FORM) SelfAssessmentReturnForm form, BindingResult errors, Model model,
			RedirectAttributes redirect) {
		var set = this.assessments.standards(file);
		boolean saved = this.filling.save(file, form.alignedTo(set), form.toDraft(set, errors), errors, model,
				(current) -> current(current, set));
		return saved ? this.filling.done(file, form, redirect) : form(this.filling.reload(file), set, model);
	}

	private SelfAssessmentReturnForm current(DataRequestDetails file, StandardSetDetails set) {
		return SelfAssessmentReturnForm.of(file, set, this.assessments.questions(file, set));
	}

	private String form(DataRequestDetails file, StandardSetDetails set, Model model) {
		this.filling.show(file, model);
		model.addAttribute("set", set);
		model.addAttribute("standards", set.standards()
			.stream()
			.collect(Collectors.toMap((standard) -> String.valueOf(standard.number()), (standard) -> standard)));
		model.addAttribute("standardChoices", AssuranceChoices.standards(set));
		model.addAttribute("levelChoices", AssuranceChoices.levels(set.scheme(), NotRated.NOT_APPLICABLE));
		return "assurance/return-self-assessment";
	}

}
