package org.throughline.review;

import java.time.LocalDate;
import java.util.UUID;

import org.throughline.platform.time.ApproximateDate;

/**
 * A publication delay of a review.
 *
 * @param number number within the review
 */
public record DelayDetails(UUID id, int number, DelayContent content, int version) implements ReviewPartDetails {

	/** Returns whether the delay is in force on a day. */
	public boolean openOn(LocalDate day) {
		var end = this.content.liftedOn();
		return end == null || end.isAfter(day);
	}

	/** Returns the start date with its precision: "October 2025". */
	public String since() {
		return ApproximateDate.words(this.content.from());
	}

	DelayDetails withoutExplanation() {
		return new DelayDetails(this.id, this.number, this.content.withoutExplanation(), this.version);
	}

}
