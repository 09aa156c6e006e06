package org.throughline.assurance;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A self-assessment that an organisation returns.
 *
 * @param scope scope
 * @param conclusion conclusion
 * @param ratings its ratings; missing standards are not rated
 */
public record SelfAssessmentAnswer(@Nullable String scope, @Nullable String conclusion, List<Rating> ratings) {

	public SelfAssessmentAnswer {
		ratings = List.copyOf(ratings);
	}

	/**
	 * The rating of one standard.
	 *
	 * @param number number of the standard
	 * @param level label of the level, or a text of {@link NotRated}, or {@code null} if
	 * not rated
	 * @param evidence evidence
	 */
	public record Rating(int number, @Nullable String level, @Nullable String evidence) {

	}

}
