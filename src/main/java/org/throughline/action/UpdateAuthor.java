package org.throughline.action;

import java.util.UUID;

import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

/**
 * The author of an update.
 *
 * @param byId the person, or {@code null} for a process
 * @param byName the name of the person, the process or the document
 * @param byOrganisationId the organisation of the person
 * @param onBehalf whether the business manager recorded it for the owner
 * @param source the document it is taken from, or how the business manager received it
 */
@Embeddable
record UpdateAuthor(@Nullable UUID byId, String byName, @Nullable UUID byOrganisationId, boolean onBehalf,
		@Nullable String source) {

}
