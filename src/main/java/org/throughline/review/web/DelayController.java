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
import org.throughline.review.DelayReason;
import org.throughline.review.ReviewProgressService;

/**
 * Pages on which delays of a review's publication are added and edited.
 */
@Controller
@RequestMapping("/manage/{partnership}/reviews/{review}/delays")
class DelayController {

	private final ReviewPages pages;

	private final FormSubmissions forms;

	private final ReviewProgressService progress;

	private final EnumChoices enums;

	DelayController(ReviewPages pages, FormSubmissions forms, ReviewProgressService progress, EnumChoices enums) {
		this.pages = pages;
		this.forms = forms;
		this.progress = progress;
		this.enums = enums;
	}

	@GetMapping("/new")
	String newForm(@Managed PartnershipSummary partnership, @PathVariable String review, Model model) {
		this.pages.find(partnership, review, model);
		model.addAttribute("delayForm", DelayForm.empty());
		return form(null, model);
	}

	@PostMapping("/new")
	String create(@Managed PartnershipSummary partnership, @PathVariable String review, DelayForm form,
			BindingResult errors, Model model, RedirectAttributes redirect) {
		var page = this.pages.find(partnership, review, model);
		form.check(errors);
		boolean saved = this.forms.of(form, errors, model)
			.save(() -> this.progress.addDelay(partnership.id(), review, FormValues.id(form.id()), form.content()));
		return saved ? page.saved("publicationDelay.saved", redirect) : form(null, model);
	}

	@GetMapping("/{number}")
	String editForm(@Managed PartnershipSummary partnership, @PathVariable String review, @PathVariable int number,
			Model model) {
		model.addAttribute("delayForm", current(this.pages.find(partnership, review, model), number));
		return form(number, model);
	}

	@PostMapping("/{number}")
	String update(@Managed PartnershipSummary partnership, @PathVariable String review, @PathVariable int number,
			DelayForm form, BindingResult errors, Model model, RedirectAttributes redirect) {
		var page = this.pages.find(partnership, review, model);
		form.check(errors);
		boolean saved = this.forms.of(form, errors, model)
			.record(page.reviewId())
			.choices("reason", this.enums.of(DelayReason.class))
			.save(() -> this.progress.editDelay(partnership.id(), review, number, form.content(),
					FormValues.version(form.version())), () -> current(this.pages.find(partnership, review), number));
		return saved ? page.saved("publicationDelay.saved", redirect) : form(number, model);
	}

	private static DelayForm current(ReviewPage page, int number) {
		return page.details()
			.delays()
			.stream()
			.filter((one) -> one.number() == number)
			.findFirst()
			.map(DelayForm::of)
			.orElseThrow(NotFoundException::new);
	}

	private String form(@Nullable Integer number, Model model) {
		model.addAttribute("number", number);
		model.addAttribute("reasons", this.enums.of(DelayReason.class));
		return "review/delay";
	}

}
