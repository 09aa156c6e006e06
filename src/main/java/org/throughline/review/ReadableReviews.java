package org.throughline.review;

import java.util.List;
import java.util.UUID;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import org.throughline.platform.text.Messages;
import org.throughline.partnership.ReviewDirectory;

/**
 * Names reviews for other modules.
 */
@Component
@Transactional(readOnly = true)
class ReadableReviews implements ReviewDirectory {

	private final ReviewService reviews;

	private final Messages messages;

	ReadableReviews(ReviewService reviews, Messages messages) {
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
			kind = this.messages.label(review.type());
		}
		return (review.naming().pseudonym() != null) ? kind + ": " + review.naming().pseudonym() : review.name(kind);
	}

}
