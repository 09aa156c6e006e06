package org.throughline.review.web;

import java.util.List;

import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

import org.throughline.partnership.PartnershipSummary;
import org.throughline.platform.form.EditConflict;
import org.throughline.platform.form.EnumChoices;
import org.throughline.platform.form.FormSubmission;
import org.throughline.platform.form.FormValues;
import org.throughline.review.ReviewService;

/**
 * Finds reviews for business managers' pages.
 */
@Component
class ReviewPages {

	private final ReviewService reviews;

	private final EnumChoices enums;

	ReviewPages(ReviewService reviews, EnumChoices enums) {
		this.reviews = reviews;
		this.enums = enums;
	}

	/**
	 * Returns a review and adds it to the model as {@code page}.
	 * @throws org.throughline.platform.web.NotFoundException if there is none
	 */
	ReviewPage find(PartnershipSummary partnership, String reference, Model model) {
		var page = find(partnership, reference);
		model.addAttribute("page", page);
		return page;
	}

	ReviewPage find(PartnershipSummary partnership, String reference) {
		var details = this.reviews.details(partnership.id(), reference);
		return new ReviewPage(partnership, details, this.enums.label(details.review().type()));
	}

	/**
	 * Runs an action such as publishing. Returns false if the page must show the form
	 * again: after a change by somebody else the person checks the review first.
	 */
	boolean run(FormSubmission submission, ReviewPage page, Model model, Runnable action) {
		boolean[] changed = { false };
		boolean done = submission.save(() -> {
			try {
				action.run();
			}
			catch (OptimisticLockingFailureException ex) {
				changed[0] = true;
			}
		});
		if (changed[0]) {
			String version = FormValues.text(find(page.partnership(), page.reference()).details().version());
			model.addAttribute("conflict", new EditConflict(null, null, version, List.of()));
		}
		return done && !changed[0];
	}

}
