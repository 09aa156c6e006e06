package org.throughline.review.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;

import org.throughline.partnership.PageSubject;
import org.throughline.partnership.PartnershipSummary;
import org.throughline.platform.form.EnumChoices;
import org.throughline.review.ReviewService;
import org.throughline.statute.NationalBodyService;

/**
 * Finds reviews for business managers' pages.
 */
@Component
class ReviewPages {

	private final ReviewService reviews;

	private final EnumChoices enums;

	private final NationalBodyService nationalBody;

	ReviewPages(ReviewService reviews, EnumChoices enums, NationalBodyService nationalBody) {
		this.reviews = reviews;
		this.enums = enums;
		this.nationalBody = nationalBody;
	}

	/**
	 * Returns a review.
	 * @throws org.throughline.platform.web.NotFoundException if there is none
	 */
	ReviewPage find(PartnershipSummary partnership, String reference) {
		var details = this.reviews.details(partnership.id(), reference);
		var notifiedBy = details.facts().notifiedBy();
		var deadlines = details.review().progress().deadlines();
		return new ReviewPage(partnership, details, this.enums.label(details.review().type()),
				(notifiedBy != null) ? this.enums.label(notifiedBy) : null,
				(deadlines != null) ? this.enums.label(deadlines) : null, this.nationalBody.current());
	}

	/** The review of a page, its model attribute {@code page}. */
	@Configuration(proxyBeanMethods = false)
	static class Subject {

		@Bean
		static PageSubject<ReviewPage> reviewPage(ReviewPages pages) {
			return new PageSubject<>(ReviewPage.class, "page",
					(partnership, path) -> pages.find(partnership, path.getOrDefault("review", "")));
		}

	}

	/** Returns the current version of the review that the page shows. */
	int version(ReviewPage page) {
		return this.reviews.details(page.partnership().id(), page.reference()).version();
	}

}
