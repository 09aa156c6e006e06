package org.throughline.review.web;

import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import org.throughline.platform.web.NotFoundException;
import org.throughline.review.ReviewDocumentDetails;
import org.throughline.review.LearningPointDetails;
import org.throughline.review.ReviewDetails;
import org.throughline.review.ReviewLearningService;
import org.throughline.review.ReviewProgressService;

/**
 * The published reports of a review, and removing what was recorded by mistake.
 */
@Controller
@RequestMapping("/manage/{partnership}/reviews/{review}")
class ReviewDocumentController {

	private static final String FORM = "documentForm";

	private final ManagedReviews managed;

	private final Saving saving;

	private final ReviewLearningService learning;

	private final ReviewProgressService work;

	private final ReviewChoices choices;

	ReviewDocumentController(ManagedReviews managed, Saving saving, ReviewLearningService learning,
			ReviewProgressService work, ReviewChoices choices) {
		this.managed = managed;
		this.saving = saving;
		this.learning = learning;
		this.work = work;
		this.choices = choices;
	}

	@GetMapping("/documents/new")
	String newForm(@PathVariable String partnership, @PathVariable String review, Model model) {
		model.addAttribute(FORM, DocumentForm.empty());
		return form(this.managed.review(partnership, review), null, model);
	}

	@PostMapping("/documents/new")
	String create(@PathVariable String partnership, @PathVariable String review,
			@ModelAttribute(FORM) DocumentForm form, BindingResult errors, Model model, HttpServletResponse response,
			RedirectAttributes redirect) {
		var page = this.managed.review(partnership, review);
		form.check(errors);
		if (!Saving.done(errors, model, response,
				() -> this.learning.addDocument(page.partnership().id(), review, Words.id(form.id()), form.toEdit()))) {
			return form(page, null, model);
		}
		return page.saved(redirect, "flash.reviewPart.saved.documents");
	}

	@GetMapping("/documents/{number}")
	String editForm(@PathVariable String partnership, @PathVariable String review, @PathVariable int number,
			Model model) {
		var page = this.managed.review(partnership, review);
		model.addAttribute(FORM, DocumentForm.of(document(page, number)));
		return form(page, number, model);
	}

	private static ReviewDocumentDetails document(ManagedReview page, int number) {
		return page.details()
			.documents()
			.stream()
			.filter((one) -> one.number() == number)
			.findFirst()
			.orElseThrow(NotFoundException::new);
	}

	@PostMapping("/documents/{number}")
	String update(@PathVariable String partnership, @PathVariable String review, @PathVariable int number,
			@ModelAttribute(FORM) DocumentForm form, BindingResult errors, Model model, HttpServletResponse response,
			RedirectAttributes redirect) {
		var page = this.managed.review(partnership, review);
		form.check(errors);
		if (!this.saving.done(form, errors, model, response,
				() -> this.learning.editDocument(page.partnership().id(), review, number, form.toEdit()),
				() -> DocumentForm.of(document(this.managed.review(partnership, review), number)))) {
			return form(page, number, model);
		}
		return page.saved(redirect, "flash.reviewPart.saved.documents");
	}

	private static String form(ManagedReview page, @Nullable Integer number, Model model) {
		model.addAttribute("page", page);
		model.addAttribute("number", number);
		return "review/document";
	}

	@GetMapping("/{part:events|delays|learning|documents}/{number}/remove")
	String confirmRemove(@PathVariable String partnership, @PathVariable String review, @PathVariable String part,
			@PathVariable int number, Model model) {
		var page = this.managed.review(partnership, review);
		model.addAttribute("page", page);
		model.addAttribute("words", words(page.details(), part, number));
		model.addAttribute("part", part);
		model.addAttribute("partName", this.choices.text("reviewPart." + part));
		model.addAttribute("number", number);
		return "review/remove";
	}

	private String words(ReviewDetails review, String part, int number) {
		var words = switch (part) {
			case "events" -> review.events()
				.stream()
				.filter((event) -> event.number() == number)
				.map((event) -> this.choices.words("kind", event.kind().name()) + " " + event.when());
			case "delays" -> review.delays()
				.stream()
				.filter((delay) -> delay.number() == number)
				.map((delay) -> this.choices.words("reason", delay.reason().name()) + " " + delay.since());
			case "learning" -> review.learningPoints()
				.stream()
				.filter((point) -> point.number() == number)
				.map(LearningPointDetails::wording);
			default -> review.documents()
				.stream()
				.filter((document) -> document.number() == number)
				.map(ReviewDocumentDetails::title);
		};
		return words.findFirst().orElseThrow(NotFoundException::new);
	}

	@PostMapping("/{part:events|delays|learning|documents}/{number}/remove")
	String remove(@PathVariable String partnership, @PathVariable String review, @PathVariable String part,
			@PathVariable int number, RedirectAttributes redirect) {
		var page = this.managed.review(partnership, review);
		var place = page.partnership().id();
		switch (part) {
			case "events" -> this.work.removeEvent(place, review, number);
			case "delays" -> this.work.removeDelay(place, review, number);
			case "learning" -> this.learning.removePoint(place, review, number);
			default -> this.learning.removeDocument(place, review, number);
		}
		return page.saved(redirect, "flash.reviewPart.removed." + part);
	}

}
