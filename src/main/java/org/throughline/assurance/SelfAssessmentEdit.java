package org.throughline.assurance;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What a self-assessment is to say.
 *
 * @param periodLabel the period it speaks of
 * @param reportSlug the report that states it
 * @param jointWithAdults whether it is made for the adults board too
 * @param scope what it covers, as written (Markdown)
 * @param conclusion what it concludes, as written (Markdown)
 * @param statedStreak how many years in a row, as written
 * @param note the editor's remark, never public
 * @param ratings the ratings; a standard left out is not rated
 */
public record SelfAssessmentEdit(String periodLabel, @Nullable String reportSlug, boolean jointWithAdults,
		@Nullable String scope, @Nullable String conclusion, @Nullable String statedStreak, @Nullable String note,
		List<RatingEdit> ratings) {

	public SelfAssessmentEdit {
		ratings = List.copyOf(ratings);
	}

	/**
	 * The organisation's own rating of one standard.
	 *
	 * @param number the standard
	 * @param level label of the level; none where it says nothing
	 * @param evidence what it rests on
	 * @param confirmed whether it is said for this audit
	 */
	public record RatingEdit(int number, @Nullable String level, @Nullable String evidence, boolean confirmed) {

	}

}
