package org.throughline.review.web;

import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

import org.throughline.partnership.PartnershipSummary;
import org.throughline.platform.form.EnumChoices;
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
		var notifiedBy = details.facts().notifiedBy();
		var deadlines = details.review().progress().deadlines();
		return new ReviewPage(partnership, details, this.enums.label(details.review().type()),
				(notifiedBy != null) ? this.enums.label(notifiedBy) : null,
				(deadlines != null) ? this.enums.label(deadlines) : null);
	}

	/** Returns the current version of the review that the page shows. */
	int version(ReviewPage page) {
		return this.reviews.details(page.partnership().id(), page.reference()).version();
	}

}
