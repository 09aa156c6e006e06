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
import org.throughline.platform.form.EnumChoices;
import org.throughline.platform.form.FormSubmissions;
import org.throughline.platform.form.FormValues;
import org.throughline.platform.web.NotFoundException;
import org.throughline.review.EventContent;
import org.throughline.review.ReviewOutcome;
import org.throughline.review.ReviewProgressService;

/**
 * Pages on which events of a review are added and edited.
 */
@Controller
@RequestMapping("/manage/{partnership}/reviews/{review}/events")
class ReviewEventController {

	private final ReviewPages pages;

	private final FormSubmissions forms;

	private final ReviewProgressService progress;

	private final EnumChoices enums;

	ReviewEventController(ReviewPages pages, FormSubmissions forms, ReviewProgressService progress, EnumChoices enums) {
		this.pages = pages;
		this.forms = forms;
		this.progress = progress;
		this.enums = enums;
	}

	@GetMapping("/new")
	String newForm(@Managed PartnershipSummary partnership, @PathVariable String review, Model model) {
		this.pages.find(partnership, review, model);
		model.addAttribute("eventForm", EventForm.empty());
		return form(null, model);
	}

	@PostMapping("/new")
	String create(@Managed PartnershipSummary partnership, @PathVariable String review, EventForm form,
			BindingResult errors, Model model, RedirectAttributes redirect) {
		var page = this.pages.find(partnership, review, model);
		form.check(errors);
		boolean saved = this.forms.of(form, errors, model)
			.save(() -> this.progress.addEvent(partnership.id(), review, FormValues.id(form.id()), form.content()));
		return saved ? page.saved("reviewEvent.saved", redirect) : form(null, model);
	}

	@GetMapping("/{number}")
	String editForm(@Managed PartnershipSummary partnership, @PathVariable String review, @PathVariable int number,
			Model model) {
		model.addAttribute("eventForm", current(this.pages.find(partnership, review, model), number));
		return form(number, model);
	}

	@PostMapping("/{number}")
	String update(@Managed PartnershipSummary partnership, @PathVariable String review, @PathVariable int number,
			EventForm form, BindingResult errors, Model model, RedirectAttributes redirect) {
		var page = this.pages.find(partnership, review, model);
		form.check(errors);
		boolean saved = this.forms.of(form, errors, model)
			.record(page.reviewId())
			.choices("kind", this.enums.of(EventContent.KINDS))
			.choices("outcome", this.enums.of(ReviewOutcome.class))
			.save(() -> this.progress.editEvent(partnership.id(), review, number, form.content(),
					FormValues.version(form.version())), () -> current(this.pages.find(partnership, review), number));
		return saved ? page.saved("reviewEvent.saved", redirect) : form(number, model);
	}

	private static EventForm current(ReviewPage page, int number) {
		return page.details()
			.events()
			.stream()
			.filter((one) -> one.number() == number)
			.findFirst()
			.map(EventForm::of)
			.orElseThrow(NotFoundException::new);
	}

	private String form(@Nullable Integer number, Model model) {
		model.addAttribute("number", number);
		model.addAttribute("kinds", this.enums.of(EventContent.KINDS));
		model.addAttribute("outcomes", this.enums.of(ReviewOutcome.class));
		return "review/event";
	}

}
