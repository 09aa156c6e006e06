package org.throughline.review;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.throughline.platform.time.ApproximateDate;
import org.throughline.statute.ClockTrigger;

/**
 * An event of a review.
 *
 * @param id identifier
 * @param number number within the review
 * @param content content
 * @param version version
 */
public record ReviewEventDetails(UUID id, int number, EventContent content, int version) {

	public ClockTrigger kind() {
		return this.content.kind();
	}

	public @Nullable ApproximateDate on() {
		return this.content.on();
	}

	public @Nullable ReviewOutcome outcome() {
		return this.content.outcome();
	}

	public @Nullable String note() {
		return this.content.note();
	}

	/** Returns the date with its precision: "21 October 2025". */
	public String when() {
		return ApproximateDate.words(on());
	}

	ReviewEventDetails withoutNote() {
		return new ReviewEventDetails(this.id, this.number, this.content.withoutNote(), this.version);
	}

}
