package org.throughline.review;

import java.util.UUID;

import org.throughline.platform.time.ApproximateDate;

/**
 * An event of a review.
 *
 * @param number number within the review
 */
public record ReviewEventDetails(UUID id, int number, EventContent content, int version) implements ReviewPartDetails {

	/** Returns the date with its precision: "21 October 2025". */
	public String when() {
		return ApproximateDate.words(this.content.on());
	}

	ReviewEventDetails withoutNote() {
		return new ReviewEventDetails(this.id, this.number, this.content.withoutNote(), this.version);
	}

}
