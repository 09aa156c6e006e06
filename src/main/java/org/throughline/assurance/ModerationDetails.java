package org.throughline.assurance;

import org.jspecify.annotations.Nullable;

import org.throughline.platform.persistence.NamedReference;

/**
 * The moderation of a rating.
 *
 * @param level the moderated level, or {@code null} if not moderated
 * @param by the organisation that moderated
 * @param note reason
 */
public record ModerationDetails(@Nullable RatingLevel level, @Nullable NamedReference by, @Nullable String note) {

	/** Not moderated. */
	static final ModerationDetails NONE = new ModerationDetails(null, null, null);

}
