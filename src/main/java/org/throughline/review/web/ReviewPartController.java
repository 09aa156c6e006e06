package org.throughline.review.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import org.throughline.partnership.Managed;
import org.throughline.partnership.PartnershipSummary;
import org.throughline.platform.form.EditController;
import org.throughline.platform.form.FormFields;
import org.throughline.platform.form.FormSubmission;
import org.throughline.platform.form.FormSubmissions;
import org.throughline.platform.govuk.Choice;
import org.throughline.platform.web.NotFoundException;
import org.throughline.review.ReviewDetails;

/**
 * Pages on which one kind of part of a review is added and edited. A part that somebody
 * has removed is missed on saving only, so that what was typed is kept.
 *
 * @param <F> the form of a part
 */
abstract class ReviewPartController<F extends Record & FormFields>
		extends EditController<ReviewPage, Integer, Integer, F> {

	private final ReviewPages pages;

	private final String kind;

	private final String view;

	/**
	 * Creates a controller.
	 * @param kind the kind in messages
	 * @param view the template of the form
	 */
	ReviewPartController(ReviewPages pages, FormSubmissions forms, String kind, String view) {
		super(forms);
		this.pages = pages;
		this.kind = kind;
		this.view = view;
	}

	/** Returns the form of the part with a number; empty if there is none. */
	abstract Stream<F> find(ReviewDetails review, int number);

	/** Returns the choices by field. */
	abstract Map<String, List<Choice>> choices();

	abstract void add(UUID partnershipId, String review, F form);

	abstract void edit(UUID partnershipId, String review, int number, F form);

	@ModelAttribute(PARENT)
	ReviewPage parent(@Managed PartnershipSummary partnership, @PathVariable String review, Model model) {
		return this.pages.find(partnership, review, model);
	}

	@Override
	protected ReviewPage current(ReviewPage page) {
		return this.pages.find(page.partnership(), page.reference());
	}

	@Override
	protected Integer find(ReviewPage page, Integer number) {
		return number;
	}

	@Override
	protected UUID id(ReviewPage page, Integer number) {
		return page.reviewId();
	}

	@Override
	protected F form(ReviewPage page, Integer number) {
		return find(page.details(), number).findFirst().orElseThrow(NotFoundException::new);
	}

	@Override
	protected Map<String, List<Choice>> choices(ReviewPage page, Integer number) {
		return choices();
	}

	@Override
	protected @Nullable String add(ReviewPage page, F form, FormSubmission submission, RedirectAttributes redirect) {
		return submission.save(() -> add(page.partnershipId(), page.reference(), form)) ? saved(page, 0, form, redirect)
				: null;
	}

	@Override
	protected void edit(ReviewPage page, Integer number, F form) {
		edit(page.partnershipId(), page.reference(), number, form);
	}

	@Override
	protected String saved(ReviewPage page, Integer number, F form, RedirectAttributes redirect) {
		return page.saved(this.kind + ".saved", redirect);
	}

	@Override
	protected String page(ReviewPage page, @Nullable Integer number, Model model) {
		model.addAttribute("number", number);
		model.addAttribute("choices", choices());
		return this.view;
	}

}
