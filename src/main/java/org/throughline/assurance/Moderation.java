package org.throughline.assurance;

import java.util.UUID;

import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

/**
 * The moderation of a rating by another organisation.
 *
 * @param moderatedLevel label of the level, or {@code null} if not moderated
 * @param byOrganisationId the organisation that moderated
 * @param moderationNote reason
 */
@Embeddable
record Moderation(@Nullable String moderatedLevel, @Nullable UUID byOrganisationId, @Nullable String moderationNote) {

	static final Moderation NONE = new Moderation(null, null, null);

}
