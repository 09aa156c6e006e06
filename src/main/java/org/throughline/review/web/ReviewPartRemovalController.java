package org.throughline.review.web;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import org.throughline.partnership.Managed;
import org.throughline.partnership.PartnershipSummary;
import org.throughline.platform.form.EnumChoices;
import org.throughline.platform.web.NotFoundException;
import org.throughline.review.LearningPointDetails;
import org.throughline.review.ReviewDetails;
import org.throughline.review.ReviewDocumentDetails;
import org.throughline.review.ReviewLearningService;
import org.throughline.review.ReviewProgressService;

/**
 * Pages on which a part of a review that was recorded by mistake is removed. Asked for
 * twice, it is removed once.
 */
@Controller
@RequestMapping("/manage/{partnership}/reviews/{review}/{part:events|delays|learning|documents}/{number}/remove")
class ReviewPartRemovalController {

	private final ReviewPages pages;

	private final ReviewProgressService progress;

	private final ReviewLearningService learning;

	private final ReviewChoices choices;

	private final EnumChoices enums;

	ReviewPartRemovalController(ReviewPages pages, ReviewProgressService progress, ReviewLearningService learning,
			ReviewChoices choices, EnumChoices enums) {
		this.pages = pages;
		this.progress = progress;
		this.learning = learning;
		this.choices = choices;
		this.enums = enums;
	}

	@GetMapping
	String confirm(@Managed PartnershipSummary partnership, @PathVariable String review, @PathVariable String part,
			@PathVariable int number, Model model) {
		var page = this.pages.find(partnership, review, model);
		model.addAttribute("words", name(page.details(), part, number));
		model.addAttribute("part", part);
		model.addAttribute("partName", this.choices.text("reviewPart." + part));
		model.addAttribute("number", number);
		return "review/remove";
	}

	private String name(ReviewDetails review, String part, int number) {
		var names = switch (part) {
			case "events" -> review.events()
				.stream()
				.filter((event) -> event.number() == number)
				.map((event) -> this.enums.label(event.kind()) + " " + event.when());
			case "delays" -> review.delays()
				.stream()
				.filter((delay) -> delay.number() == number)
				.map((delay) -> this.enums.label(delay.reason()) + " " + delay.since());
			case "learning" -> review.learningPoints()
				.stream()
				.filter((point) -> point.number() == number)
				.map(LearningPointDetails::wording);
			default -> review.documents()
				.stream()
				.filter((document) -> document.number() == number)
				.map(ReviewDocumentDetails::title);
		};
		return names.findFirst().orElseThrow(NotFoundException::new);
	}

	@PostMapping
	String remove(@Managed PartnershipSummary partnership, @PathVariable String review, @PathVariable String part,
			@PathVariable int number, RedirectAttributes redirect) {
		switch (part) {
			case "events" -> this.progress.removeEvent(partnership.id(), review, number);
			case "delays" -> this.progress.removeDelay(partnership.id(), review, number);
			case "learning" -> this.learning.removePoint(partnership.id(), review, number);
			default -> this.learning.removeDocument(partnership.id(), review, number);
		}
		return this.pages.find(partnership, review).saved("reviewPart.removed." + part, redirect);
	}

}
