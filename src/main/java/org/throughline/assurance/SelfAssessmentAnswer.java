package org.throughline.assurance;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

/**
 * A self-assessment that an organisation returns.
 *
 * @param ratings its ratings; missing standards are not rated
 * @param results its results by question, also of questions not answered
 */
public record SelfAssessmentAnswer(@Nullable String scope, @Nullable String conclusion, List<Rating> ratings,
		List<QuestionResult> results) {

	public SelfAssessmentAnswer {
		ratings = List.copyOf(ratings);
		results = (results != null) ? List.copyOf(results) : List.of();
	}

	/** Returns the ratings by number, also of standards that have results only. */
	SortedMap<Integer, Rating> byNumber() {
		var byNumber = new TreeMap<Integer, Rating>();
		this.ratings.forEach((rating) -> byNumber.put(rating.number(), rating));
		this.results
			.forEach((result) -> byNumber.putIfAbsent(result.number(), new Rating(result.number(), null, null)));
		return byNumber;
	}

	/** Whether it has a level or the reason why there is none. */
	boolean answers(int number) {
		return this.ratings.stream().anyMatch((rating) -> rating.number() == number && rating.level() != null);
	}

	/**
	 * The rating of one standard.
	 *
	 * @param number number of the standard
	 * @param level label of the level, or a text of {@link NotRated}, or {@code null} if
	 * not rated
	 */
	public record Rating(int number, @Nullable String level, @Nullable String evidence) {

	}

}
