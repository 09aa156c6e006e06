package org.throughline.review;

import java.util.UUID;

import jakarta.persistence.MappedSuperclass;

import org.throughline.platform.persistence.AggregateRoot;
import org.throughline.platform.persistence.TimeOrderedId;

/**
 * Base of the parts of a review that have a number within it. Page addresses use the
 * number, so it never changes and is never used again.
 */
@MappedSuperclass
abstract class ReviewPart extends AggregateRoot {

	private UUID reviewId;

	private int number;

	@SuppressWarnings("NullAway.Init")
	protected ReviewPart() {
	}

	protected ReviewPart(CaseReview review) {
		super(TimeOrderedId.next());
		this.reviewId = review.id();
		this.number = review.issueNumber();
	}

	final int number() {
		return this.number;
	}

}
