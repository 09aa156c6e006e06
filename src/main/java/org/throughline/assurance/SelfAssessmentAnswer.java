package org.throughline.assurance;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What an organisation says of itself, on a request.
 *
 * @param scope what it covers
 * @param conclusion what it concludes
 * @param ratings its ratings; a standard left out is not rated
 */
public record SelfAssessmentAnswer(@Nullable String scope, @Nullable String conclusion, List<Rating> ratings) {

	public SelfAssessmentAnswer {
		ratings = List.copyOf(ratings);
	}

	/**
	 * Its rating of one standard.
	 *
	 * @param number the standard
	 * @param level label of the level; none where it says nothing
	 * @param evidence what it rests on
	 */
	public record Rating(int number, @Nullable String level, @Nullable String evidence) {

	}

}
