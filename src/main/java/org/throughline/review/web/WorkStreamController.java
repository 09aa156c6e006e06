package org.throughline.review.web;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import org.throughline.partnership.Managed;
import org.throughline.platform.form.FormSubmissions;
import org.throughline.review.ReviewEditService;

/**
 * The page on which the work streams of a review are edited.
 */
@Controller
@RequestMapping("/manage/{partnership}/reviews/{review}/streams")
class WorkStreamController {

	private static final String VIEW = "review/streams";

	private final ReviewPages pages;

	private final FormSubmissions forms;

	private final ReviewEditService editing;

	WorkStreamController(ReviewPages pages, FormSubmissions forms, ReviewEditService editing) {
		this.pages = pages;
		this.forms = forms;
		this.editing = editing;
	}

	@GetMapping
	String editForm(@Managed ReviewPage page, Model model) {
		model.addAttribute("streamsForm", StreamsForm.of(page.details()));
		return VIEW;
	}

	@PostMapping
	String update(@Managed ReviewPage page, StreamsForm form, BindingResult errors, Model model,
			RedirectAttributes redirect) {
		form.check(errors);
		boolean saved = this.forms.of(form, errors, model)
			.record(page.reviewId())
			.save(() -> this.editing.replaceWorkStreams(page.partnershipId(), page.reference(), form.workStreams(),
					form.seen()),
					() -> StreamsForm.of(this.pages.find(page.partnership(), page.reference()).details()));
		return saved ? page.saved("workStreams.saved", redirect) : VIEW;
	}

}
