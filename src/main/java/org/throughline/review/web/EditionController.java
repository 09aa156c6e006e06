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
import org.throughline.review.ReviewLearningService;
import org.throughline.review.ReviewWorkService;

/**
 * The published reports of a review, and removing what was recorded by mistake.
 */
@Controller
@RequestMapping("/manage/{partnership}/reviews/{review}")
class EditionController {

	private static final String FORM = "editionForm";

	private final ManagedReviews managed;

	private final ReviewLearningService learning;

	private final ReviewWorkService work;

	EditionController(ManagedReviews managed, ReviewLearningService learning, ReviewWorkService work) {
		this.managed = managed;
		this.learning = learning;
		this.work = work;
	}

	@GetMapping("/editions/new")
	String newForm(@PathVariable String partnership, @PathVariable String review, Model model) {
		model.addAttribute(FORM, EditionForm.empty());
		return form(this.managed.review(partnership, review), null, model);
	}

	@PostMapping("/editions/new")
	String create(@PathVariable String partnership, @PathVariable String review, @ModelAttribute(FORM) EditionForm form,
			BindingResult errors, Model model, HttpServletResponse response, RedirectAttributes redirect) {
		var page = this.managed.review(partnership, review);
		form.check(errors);
		if (!Saving.done(errors, model, response,
				() -> this.learning.addEdition(page.partnership().id(), review, Words.id(form.id()), form.toEdit()))) {
			return form(page, null, model);
		}
		return page.saved(redirect, "flash.reviewSaved");
	}

	@GetMapping("/editions/{number}")
	String editForm(@PathVariable String partnership, @PathVariable String review, @PathVariable int number,
			Model model) {
		var page = this.managed.review(partnership, review);
		var edition = page.details().editions().stream().filter((one) -> one.number() == number).findFirst();
		model.addAttribute(FORM, EditionForm.of(edition.orElseThrow(NotFoundException::new)));
		return form(page, number, model);
	}

	@PostMapping("/editions/{number}")
	String update(@PathVariable String partnership, @PathVariable String review, @PathVariable int number,
			@ModelAttribute(FORM) EditionForm form, BindingResult errors, Model model, HttpServletResponse response,
			RedirectAttributes redirect) {
		var page = this.managed.review(partnership, review);
		form.check(errors);
		if (!Saving.done(errors, model, response,
				() -> this.learning.editEdition(page.partnership().id(), review, number, form.toEdit()))) {
			return form(page, number, model);
		}
		return page.saved(redirect, "flash.reviewSaved");
	}

	private static String form(ManagedReview page, @Nullable Integer number, Model model) {
		model.addAttribute("page", page);
		model.addAttribute("number", number);
		return "review/edition";
	}

	@GetMapping("/{part:events|delays|learning|editions}/{number}/remove")
	String confirmRemove(@PathVariable String partnership, @PathVariable String review, @PathVariable String part,
			@PathVariable int number, Model model) {
		model.addAttribute("page", this.managed.review(partnership, review));
		model.addAttribute("part", part);
		model.addAttribute("number", number);
		return "review/remove";
	}

	@PostMapping("/{part:events|delays|learning|editions}/{number}/remove")
	String remove(@PathVariable String partnership, @PathVariable String review, @PathVariable String part,
			@PathVariable int number, RedirectAttributes redirect) {
		var page = this.managed.review(partnership, review);
		var place = page.partnership().id();
		switch (part) {
			case "events" -> this.work.removeEvent(place, review, number);
			case "delays" -> this.work.removeDelay(place, review, number);
			case "learning" -> this.learning.removePoint(place, review, number);
			default -> this.learning.removeEdition(place, review, number);
		}
		return page.saved(redirect, "flash.reviewSaved");
	}

}
