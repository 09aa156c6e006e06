package org.throughline.assurance;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What another organisation found of a self-assessment's ratings.
 *
 * @param organisationSlug who moderated
 * @param ratings the ratings found
 */
public record ModerationEdit(@Nullable String organisationSlug, List<ModeratedRating> ratings) {

	public ModerationEdit {
		ratings = List.copyOf(ratings);
	}

	/**
	 * One standard as others rate it.
	 *
	 * @param number the standard
	 * @param level label of the level; none where it was not moderated
	 * @param note why
	 */
	public record ModeratedRating(int number, @Nullable String level, @Nullable String note) {

	}

}
