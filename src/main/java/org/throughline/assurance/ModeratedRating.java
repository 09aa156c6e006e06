package org.throughline.assurance;

import org.jspecify.annotations.Nullable;

/**
 * New values of the moderated rating of a standard.
 *
 * @param number number of the standard
 * @param level label of the level, or {@code null} if not moderated
 * @param by slug of the organisation that moderated
 * @param note reason
 */
public record ModeratedRating(int number, @Nullable String level, @Nullable String by, @Nullable String note) {

}
