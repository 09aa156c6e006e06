package org.throughline.review.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import org.throughline.partnership.Managed;
import org.throughline.partnership.PartnershipSummary;
import org.throughline.platform.form.FormSubmissions;
import org.throughline.platform.govuk.Choice;
import org.throughline.platform.web.NotFoundException;
import org.throughline.review.ReviewDetails;

/**
 * Pages on which one kind of part of a review is added and edited.
 *
 * @param <F> the form of a part
 */
abstract class ReviewPartController<F extends Record & ReviewPartForm> {

	private final ReviewPages pages;

	private final FormSubmissions forms;

	private final String kind;

	private final String view;

	/**
	 * Creates a controller.
	 * @param kind the kind in messages
	 * @param view the template of the form
	 */
	ReviewPartController(ReviewPages pages, FormSubmissions forms, String kind, String view) {
		this.pages = pages;
		this.forms = forms;
		this.kind = kind;
		this.view = view;
	}

	/** Returns the form of a new part, made of an empty form. */
	F first(F empty) {
		return empty;
	}

	/** Returns the form of the part with a number; empty if there is none. */
	abstract Stream<F> find(ReviewDetails review, int number);

	/** Returns the choices by field. */
	abstract Map<String, List<Choice>> choices();

	abstract void add(UUID partnershipId, String review, F form);

	abstract void edit(UUID partnershipId, String review, int number, F form);

	@GetMapping("/new")
	String newForm(@Managed PartnershipSummary partnership, @PathVariable String review, F form, Model model) {
		this.pages.find(partnership, review, model);
		return form(null, model.addAttribute(first(form)));
	}

	@PostMapping("/new")
	String create(@Managed PartnershipSummary partnership, @PathVariable String review, F form, BindingResult errors,
			Model model, RedirectAttributes redirect) {
		var page = this.pages.find(partnership, review, model);
		form.check(errors);
		boolean saved = this.forms.of(form, errors, model).save(() -> add(partnership.id(), review, form));
		return saved ? page.saved(this.kind + ".saved", redirect) : form(null, model);
	}

	@GetMapping("/{number}")
	String editForm(@Managed PartnershipSummary partnership, @PathVariable String review, @PathVariable int number,
			Model model) {
		var page = this.pages.find(partnership, review, model);
		return form(number, model.addAttribute(current(page, number)));
	}

	@PostMapping("/{number}")
	String update(@Managed PartnershipSummary partnership, @PathVariable String review, @PathVariable int number,
			F form, BindingResult errors, Model model, RedirectAttributes redirect) {
		var page = this.pages.find(partnership, review, model);
		form.check(errors);
		var submission = this.forms.of(form, errors, model).record(page.reviewId());
		choices().forEach(submission::choices);
		boolean saved = submission.save(() -> edit(partnership.id(), review, number, form),
				() -> current(this.pages.find(partnership, review), number));
		return saved ? page.saved(this.kind + ".saved", redirect) : form(number, model);
	}

	private F current(ReviewPage page, int number) {
		return find(page.details(), number).findFirst().orElseThrow(NotFoundException::new);
	}

	private String form(@Nullable Integer number, Model model) {
		model.addAttribute("number", number);
		model.addAttribute("choices", choices());
		return this.view;
	}

}
