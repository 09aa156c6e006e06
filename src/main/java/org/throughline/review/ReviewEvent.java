package org.throughline.review;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;

/**
 * An event of a review. The statutory clocks are computed from events.
 */
@Entity
class ReviewEvent extends ReviewPart {

	@Embedded
	private EventContent content;

	@SuppressWarnings("NullAway.Init")
	protected ReviewEvent() {
	}

	ReviewEvent(CaseReview review, EventContent content) {
		super(review);
		this.content = content;
	}

	void replaceContent(EventContent newContent) {
		this.content = newContent;
	}

}
