package org.throughline.review;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.throughline.platform.time.ApproximateDate;

/**
 * Reviews of which the public sees a count only.
 *
 * @param count number of reviews
 * @param planned planned publication
 * @param periodLabel reporting year of the report that mentions them
 * @param sentence summary in one sentence: "One local child safeguarding practice review
 * has concluded; publication is expected in October 2025."
 */
public record CountedReviews(ReviewType type, ReviewStatus status, int count, @Nullable ApproximateDate planned,
		@Nullable String periodLabel, List<String> publicNotes, String sentence) {

	public CountedReviews {
		publicNotes = List.copyOf(publicNotes);
	}

}
