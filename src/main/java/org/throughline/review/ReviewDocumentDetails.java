package org.throughline.review;

import java.util.UUID;

import org.throughline.platform.time.ApproximateDate;

/**
 * A published document of a review.
 *
 * @param number number within the review
 */
public record ReviewDocumentDetails(UUID id, int number, DocumentContent content,
		int version) implements ReviewPartDetails {

	/** Returns the publication date with its precision: "21 October 2025". */
	public String published() {
		return ApproximateDate.words(this.content.published());
	}

}
