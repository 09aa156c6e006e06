package org.throughline.review.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import org.throughline.partnership.Managed;
import org.throughline.platform.form.EditController;
import org.throughline.platform.form.FormFields;
import org.throughline.platform.form.FormSubmission;
import org.throughline.platform.form.FormSubmissions;
import org.throughline.platform.form.FormValues;
import org.throughline.platform.govuk.Choice;
import org.throughline.platform.web.NotFoundException;
import org.throughline.review.ReviewPartDetails;
import org.throughline.review.ReviewPartService;

/**
 * Pages on which one kind of part of a review is added and edited. If a part was removed
 * in the meantime, this is reported on saving only, so that typed values are kept.
 *
 * @param <D> a part
 * @param <C> new values of a part
 * @param <F> the form of a part
 */
abstract class ReviewPartController<D extends ReviewPartDetails, C, F extends Record & FormFields>
		extends EditController<ReviewPage, Integer, Integer, F> {

	private final ReviewPages pages;

	private final ReviewPartService<?, D, C> parts;

	private final Kind<D, C, F> kind;

	ReviewPartController(ReviewPages pages, FormSubmissions forms, ReviewPartService<?, D, C> parts,
			Kind<D, C, F> kind) {
		super(forms);
		this.pages = pages;
		this.parts = parts;
		this.kind = kind;
	}

	/** Returns the choices by field. */
	abstract Map<String, List<Choice>> choices();

	@ModelAttribute(PARENT)
	ReviewPage parent(@Managed ReviewPage page) {
		return page;
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
		return this.parts.of(page.details())
			.stream()
			.filter((part) -> part.number() == number)
			.findFirst()
			.map(this.kind.form())
			.orElseThrow(NotFoundException::new);
	}

	@Override
	protected Map<String, List<Choice>> choices(ReviewPage page, Integer number) {
		return choices();
	}

	@Override
	protected @Nullable String add(ReviewPage page, F form, FormSubmission submission, RedirectAttributes redirect) {
		return submission
			.save(() -> this.parts.add(page.partnershipId(), page.reference(), this.kind.values().apply(form)))
					? saved(page, 0, form, redirect) : null;
	}

	@Override
	protected void edit(ReviewPage page, Integer number, F form) {
		this.parts.edit(page.partnershipId(), page.reference(), number, FormValues.version(form.version()),
				this.kind.values().apply(form));
	}

	@Override
	protected String saved(ReviewPage page, Integer number, F form, RedirectAttributes redirect) {
		return page.saved(this.kind.name() + ".saved", redirect);
	}

	@Override
	protected String page(ReviewPage page, @Nullable Integer number, Model model) {
		model.addAttribute("number", number);
		model.addAttribute("choices", choices());
		return this.kind.view();
	}

	/**
	 * A kind of part.
	 *
	 * @param name the kind in messages
	 * @param view the template of the form
	 * @param form makes the form of a part
	 * @param values makes new values of a form
	 */
	record Kind<D, C, F>(String name, String view, Function<D, F> form, Function<F, C> values) {

	}

}
