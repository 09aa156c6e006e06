package org.throughline.partnership;

import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * An appointment for editing.
 *
 * @param id its identifier
 * @param personName the person, or {@code null} if only the post is named
 * @param roleTitle the post
 * @param organisationSlug slug of the person's organisation
 * @param organisationName that organisation's current name
 * @param groupSlug slug of the post's group
 * @param groupName that group's name
 * @param from start date, if known
 * @param to end date, if it has ended
 * @param endReason reason for ending
 * @param note public note on what is uncertain
 * @param version version for optimistic locking
 */
public record AppointmentDetails(UUID id, @Nullable String personName, String roleTitle,
		@Nullable String organisationSlug, @Nullable String organisationName, @Nullable String groupSlug,
		@Nullable String groupName, @Nullable LocalDate from, @Nullable LocalDate to, @Nullable String endReason,
		@Nullable String note, int version) {

	/** Returns the editable values. */
	public AppointmentEdit toChange() {
		return new AppointmentEdit(this.personName, this.roleTitle, this.organisationSlug, this.groupSlug, this.from,
				this.to, this.endReason, this.note);
	}

}
