package org.throughline.assurance;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * New values for a self-assessment.
 *
 * @param reportSlug the report it is in; it is public once that report is
 * @param ratings the ratings to change
 */
public record SelfAssessmentEdit(SelfAssessmentContent content, @Nullable String reportSlug, List<RatingEdit> ratings) {

	public SelfAssessmentEdit {
		ratings = List.copyOf(ratings);
	}

	/**
	 * The organisation's own rating of one standard.
	 *
	 * @param number number of the standard
	 * @param level label of the level, or a text of {@link NotRated}, or {@code null} if
	 * not rated
	 * @param confirmed whether the rating is for this audit
	 */
	public record RatingEdit(int number, @Nullable String level, @Nullable String evidence, boolean confirmed) {

	}

}
