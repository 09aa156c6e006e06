package org.throughline.review;

import java.util.UUID;

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

	ReviewEvent(UUID id, CaseReview review, EventContent content) {
		super(id, review);
		this.content = content;
	}

	void replaceContent(EventContent newContent) {
		this.content = newContent;
	}

}
