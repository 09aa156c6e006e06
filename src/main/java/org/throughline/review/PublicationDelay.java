package org.throughline.review;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;

/**
 * A delay of a review's publication. It never changes a due date.
 */
@Entity
class PublicationDelay extends ReviewPart {

	@Embedded
	private DelayContent content;

	@SuppressWarnings("NullAway.Init")
	protected PublicationDelay() {
	}

	PublicationDelay(CaseReview review, DelayContent content) {
		super(review);
		this.content = content;
	}

	void replaceContent(DelayContent newContent) {
		this.content = newContent;
	}

}
