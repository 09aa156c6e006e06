package org.throughline.review.web;

import java.util.UUID;

import org.springframework.stereotype.Component;

import org.throughline.platform.form.EnumChoices;
import org.throughline.platform.form.RecordPages;
import org.throughline.platform.form.RecordPath;
import org.throughline.review.ReviewService;

/**
 * The change history of a review with its parts.
 */
@Component
class ReviewHistoryPages implements RecordPages {

	private final ReviewService reviews;

	private final EnumChoices enums;

	ReviewHistoryPages(ReviewService reviews, EnumChoices enums) {
		this.reviews = reviews;
		this.enums = enums;
	}

	@Override
	public String path() {
		return "reviews/{review}";
	}

	@Override
	public String kind() {
		return "review";
	}

	@Override
	public boolean removable() {
		return false;
	}

	@Override
	public Found find(UUID partnershipId, RecordPath path) {
		var details = this.reviews.details(partnershipId, path.text("review"));
		var review = details.review();
		String name = ReviewPage.name(review, this.enums.label(review.type()));
		return new Found(review.id(), name, details.version(), "Reviews", "reviews").within("review_id");
	}

}
