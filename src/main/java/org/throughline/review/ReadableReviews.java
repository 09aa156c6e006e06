package org.throughline.review;

import java.util.List;
import java.util.Locale;
import java.util.UUID;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import org.throughline.partnership.ReviewDirectory;

/**
 * Names reviews for other modules.
 */
@Component
@Transactional(readOnly = true)
class ReadableReviews implements ReviewDirectory {

	private final ReviewService reviews;

	private final MessageSource messages;

	ReadableReviews(ReviewService reviews, MessageSource messages) {
		this.reviews = reviews;
		this.messages = messages;
	}

	@Override
	public List<NamedReview> readable(UUID partnershipId) {
		return this.reviews.list(partnershipId)
			.stream()
			.map((review) -> new NamedReview(review.id(), review.reference(), name(review),
					ReviewAccess.forPublic(review.visibleToday()).canReadPage()))
			.toList();
	}

	private String name(ReviewSummary review) {
		String kind = review.naming().describedAs();
		if (kind == null) {
			kind = this.messages.getMessage("ReviewType." + review.type(), null, Locale.UK);
		}
		return (review.naming().pseudonym() != null) ? kind + ": " + review.naming().pseudonym() : kind;
	}

}
