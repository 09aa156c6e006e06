package org.throughline.review.web;

import java.util.List;

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

import org.throughline.platform.security.Visibility;
import org.throughline.platform.web.NotFoundException;
import org.throughline.review.LearningPointDetails;
import org.throughline.review.ReviewLearningService;
import org.throughline.review.ReviewProgressService;

/**
 * What is learned from a review, and the streams its work goes on in.
 */
@Controller
@RequestMapping("/manage/{partnership}/reviews/{review}")
class LearningPointController {

	private static final String FORM = "pointForm";

	private final ManagedReviews managed;

	private final Saving saving;

	private final ReviewLearningService learning;

	private final ReviewProgressService work;

	private final ReviewChoices choices;

	LearningPointController(ManagedReviews managed, Saving saving, ReviewLearningService learning,
			ReviewProgressService work, ReviewChoices choices) {
		this.managed = managed;
		this.saving = saving;
		this.learning = learning;
		this.work = work;
		this.choices = choices;
	}

	@GetMapping("/learning/new")
	String newForm(@PathVariable String partnership, @PathVariable String review, Model model) {
		model.addAttribute(FORM, PointForm.empty());
		return form(this.managed.review(partnership, review), null, model);
	}

	@PostMapping("/learning/new")
	String create(@PathVariable String partnership, @PathVariable String review, @ModelAttribute(FORM) PointForm form,
			BindingResult errors, Model model, HttpServletResponse response, RedirectAttributes redirect) {
		var page = this.managed.review(partnership, review);
		form.check(errors);
		if (!Saving.done(errors, model, response,
				() -> this.learning.addPoint(page.partnership().id(), review, Words.id(form.id()), form.toEdit()))) {
			return form(page, null, model);
		}
		return page.saved(redirect, "flash.reviewPart.saved.learning");
	}

	@GetMapping("/learning/{number}")
	String editForm(@PathVariable String partnership, @PathVariable String review, @PathVariable int number,
			Model model) {
		var page = this.managed.review(partnership, review);
		model.addAttribute(FORM, PointForm.of(point(page, number)));
		return form(page, number, model);
	}

	private static LearningPointDetails point(ManagedReview page, int number) {
		return page.details()
			.learningPoints()
			.stream()
			.filter((one) -> one.number() == number)
			.findFirst()
			.orElseThrow(NotFoundException::new);
	}

	@PostMapping("/learning/{number}")
	String update(@PathVariable String partnership, @PathVariable String review, @PathVariable int number,
			@ModelAttribute(FORM) PointForm form, BindingResult errors, Model model, HttpServletResponse response,
			RedirectAttributes redirect) {
		var page = this.managed.review(partnership, review);
		form.check(errors);
		if (!this.saving.done(form, errors, model, response,
				() -> this.learning.editPoint(page.partnership().id(), review, number, form.toEdit()),
				() -> PointForm.of(point(this.managed.review(partnership, review), number)))) {
			return form(page, number, model);
		}
		return page.saved(redirect, "flash.reviewPart.saved.learning");
	}

	private String form(ManagedReview page, @Nullable Integer number, Model model) {
		model.addAttribute("page", page);
		model.addAttribute("number", number);
		model.addAttribute("visibilities", this.choices.visibilities(
				List.of(Visibility.INTERNAL, Visibility.PARTNER, Visibility.SUMMARY_PUBLIC, Visibility.PUBLIC)));
		model.addAttribute("themeChoices", this.choices.themes());
		return "review/learning-point";
	}

	@GetMapping("/streams")
	String streams(@PathVariable String partnership, @PathVariable String review, Model model) {
		var page = this.managed.review(partnership, review);
		model.addAttribute("page", page);
		model.addAttribute("streamsForm", StreamsForm.of(page.details()));
		return "review/streams";
	}

	@PostMapping("/streams")
	String nameStreams(@PathVariable String partnership, @PathVariable String review,
			@ModelAttribute("streamsForm") StreamsForm form, BindingResult errors, Model model,
			HttpServletResponse response, RedirectAttributes redirect) {
		var page = this.managed.review(partnership, review);
		form.check(errors);
		if (!this.saving.done(form, errors, model, response,
				() -> this.work.nameWorkStreams(page.partnership().id(), review, form.streams(), form.seen()),
				() -> StreamsForm.of(this.managed.review(partnership, review).details()))) {
			model.addAttribute("page", page);
			return "review/streams";
		}
		return page.saved(redirect, "flash.reviewPart.saved.streams");
	}

}
