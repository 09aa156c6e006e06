package org.throughline.review;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;

/**
 * A published document of a review. A review may have several.
 */
@Entity
class ReviewDocument extends ReviewPart {

	@Embedded
	private DocumentContent content;

	@SuppressWarnings("NullAway.Init")
	protected ReviewDocument() {
	}

	ReviewDocument(CaseReview review, DocumentContent content) {
		super(review);
		this.content = content;
	}

	void replaceContent(DocumentContent newContent) {
		this.content = newContent;
	}

}
