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

import org.throughline.platform.web.NotFoundException;
import org.throughline.review.DelayDetails;
import org.throughline.review.DelayReason;
import org.throughline.review.ReviewProgressService;

/**
 * Delays of a review's publication.
 */
@Controller
@RequestMapping("/manage/{partnership}/reviews/{review}/delays")
class DelayController {

	private static final String FORM = "delayForm";

	private final ManagedReviews managed;

	private final Saving saving;

	private final ReviewProgressService work;

	private final ReviewChoices choices;

	DelayController(ManagedReviews managed, Saving saving, ReviewProgressService work, ReviewChoices choices) {
		this.managed = managed;
		this.saving = saving;
		this.work = work;
		this.choices = choices;
	}

	@GetMapping("/new")
	String newForm(@PathVariable String partnership, @PathVariable String review, Model model) {
		model.addAttribute(FORM, DelayForm.empty());
		return form(this.managed.review(partnership, review), null, model);
	}

	@PostMapping("/new")
	String create(@PathVariable String partnership, @PathVariable String review, @ModelAttribute(FORM) DelayForm form,
			BindingResult errors, Model model, HttpServletResponse response, RedirectAttributes redirect) {
		var page = this.managed.review(partnership, review);
		form.check(errors);
		if (!Saving.done(errors, model, response,
				() -> this.work.addDelay(page.partnership().id(), review, Words.id(form.id()), form.toEdit()))) {
			return form(page, null, model);
		}
		return page.saved(redirect, "flash.reviewPart.saved.delays");
	}

	@GetMapping("/{number}")
	String editForm(@PathVariable String partnership, @PathVariable String review, @PathVariable int number,
			Model model) {
		var page = this.managed.review(partnership, review);
		model.addAttribute(FORM, DelayForm.of(delay(page, number)));
		return form(page, number, model);
	}

	private static DelayDetails delay(ManagedReview page, int number) {
		return page.details()
			.delays()
			.stream()
			.filter((one) -> one.number() == number)
			.findFirst()
			.orElseThrow(NotFoundException::new);
	}

	@PostMapping("/{number}")
	String update(@PathVariable String partnership, @PathVariable String review, @PathVariable int number,
			@ModelAttribute(FORM) DelayForm form, BindingResult errors, Model model, HttpServletResponse response,
			RedirectAttributes redirect) {
		var page = this.managed.review(partnership, review);
		form.check(errors);
		if (!this.saving.done(form, errors, model, response,
				() -> this.work.editDelay(page.partnership().id(), review, number, form.toEdit()),
				() -> DelayForm.of(delay(this.managed.review(partnership, review), number)))) {
			return form(page, number, model);
		}
		return page.saved(redirect, "flash.reviewPart.saved.delays");
	}

	private String form(ManagedReview page, @Nullable Integer number, Model model) {
		model.addAttribute("page", page);
		model.addAttribute("number", number);
		model.addAttribute("reasons", this.choices.of(List.of(DelayReason.values())));
		return "review/delay";
	}

}
