package org.throughline.review.web;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import org.throughline.partnership.Managed;
import org.throughline.partnership.PartnershipSummary;
import org.throughline.platform.form.FormSubmissions;
import org.throughline.platform.form.FormValues;
import org.throughline.platform.web.NotFoundException;
import org.throughline.review.ReviewLearningService;

/**
 * Pages on which published documents of a review are added and edited.
 */
@Controller
@RequestMapping("/manage/{partnership}/reviews/{review}/documents")
class ReviewDocumentController {

	private final ReviewPages pages;

	private final FormSubmissions forms;

	private final ReviewLearningService learning;

	ReviewDocumentController(ReviewPages pages, FormSubmissions forms, ReviewLearningService learning) {
		this.pages = pages;
		this.forms = forms;
		this.learning = learning;
	}

	@GetMapping("/new")
	String newForm(@Managed PartnershipSummary partnership, @PathVariable String review, Model model) {
		this.pages.find(partnership, review, model);
		model.addAttribute("documentForm", DocumentForm.empty());
		return form(null, model);
	}

	@PostMapping("/new")
	String create(@Managed PartnershipSummary partnership, @PathVariable String review, DocumentForm form,
			BindingResult errors, Model model, RedirectAttributes redirect) {
		var page = this.pages.find(partnership, review, model);
		form.check(errors);
		boolean saved = this.forms.of(form, errors, model)
			.save(() -> this.learning.addDocument(partnership.id(), review, FormValues.id(form.id()), form.content()));
		return saved ? page.saved("reviewDocument.saved", redirect) : form(null, model);
	}

	@GetMapping("/{number}")
	String editForm(@Managed PartnershipSummary partnership, @PathVariable String review, @PathVariable int number,
			Model model) {
		model.addAttribute("documentForm", current(this.pages.find(partnership, review, model), number));
		return form(number, model);
	}

	@PostMapping("/{number}")
	String update(@Managed PartnershipSummary partnership, @PathVariable String review, @PathVariable int number,
			DocumentForm form, BindingResult errors, Model model, RedirectAttributes redirect) {
		var page = this.pages.find(partnership, review, model);
		form.check(errors);
		boolean saved = this.forms.of(form, errors, model)
			.record(page.reviewId())
			.save(() -> this.learning.editDocument(partnership.id(), review, number, form.content(),
					FormValues.version(form.version())), () -> current(this.pages.find(partnership, review), number));
		return saved ? page.saved("reviewDocument.saved", redirect) : form(number, model);
	}

	private static DocumentForm current(ReviewPage page, int number) {
		return page.details()
			.documents()
			.stream()
			.filter((one) -> one.number() == number)
			.findFirst()
			.map(DocumentForm::of)
			.orElseThrow(NotFoundException::new);
	}

	private static String form(@Nullable Integer number, Model model) {
		model.addAttribute("number", number);
		return "review/document";
	}

}
