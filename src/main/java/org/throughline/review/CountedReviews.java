package org.throughline.review;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.throughline.platform.time.DatePrecision;

/**
 * Reviews of which the public learns only that they exist.
 *
 * @param type what sort
 * @param status how far they are
 * @param count how many
 * @param plannedOn when publication is expected
 * @param plannedPrecision how exactly
 * @param periodLabel the reporting year that speaks of them
 * @param publicNotes what the public is told beside them
 * @param sentence all of it in one sentence: "One local child safeguarding practice
 * review has concluded; publication is expected in October 2025."
 */
public record CountedReviews(ReviewType type, ReviewStatus status, int count, @Nullable LocalDate plannedOn,
		@Nullable DatePrecision plannedPrecision, @Nullable String periodLabel, List<String> publicNotes,
		String sentence) {

	public CountedReviews {
		publicNotes = List.copyOf(publicNotes);
	}

}
