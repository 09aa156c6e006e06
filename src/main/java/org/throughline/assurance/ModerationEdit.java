package org.throughline.assurance;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * New moderated ratings of a self-assessment.
 *
 * @param organisationSlug the organisation that moderated
 * @param ratings the moderated ratings
 */
public record ModerationEdit(@Nullable String organisationSlug, List<ModeratedRating> ratings) {

	public ModerationEdit {
		ratings = List.copyOf(ratings);
	}

	/**
	 * The moderated rating of one standard.
	 *
	 * @param number number of the standard
	 * @param level label of the level, or {@code null} if not moderated
	 * @param note reason
	 */
	public record ModeratedRating(int number, @Nullable String level, @Nullable String note) {

	}

}
