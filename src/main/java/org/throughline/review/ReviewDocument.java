package org.throughline.review;

import java.util.UUID;

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

	ReviewDocument(UUID id, CaseReview review, DocumentContent content) {
		super(id, review);
		this.content = content;
	}

	void replaceContent(DocumentContent newContent) {
		this.content = newContent;
	}

}
