package org.throughline.review;

import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.throughline.platform.time.DatePrecision;
import org.throughline.platform.time.Dates;
import org.throughline.statute.ClockTrigger;

/**
 * Something that happened in a review.
 *
 * @param id identifies it
 * @param number its number in the review
 * @param kind what happened
 * @param on when; none where no source says
 * @param precision how exactly that is known
 * @param outcome what a decision or response came to
 * @param note what else is known; for business managers only
 * @param version which state it is
 */
public record ReviewEventDetails(UUID id, int number, ClockTrigger kind, @Nullable LocalDate on,
		@Nullable DatePrecision precision, @Nullable ReviewOutcome outcome, @Nullable String note, int version) {

	/** "21 October 2025", as exactly as it is known. */
	public String when() {
		return Dates.inWords(this.on, this.precision);
	}

}
