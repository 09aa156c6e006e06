package org.throughline.partnership;

import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.throughline.platform.persistence.ManagedRecord;

/**
 * An appointment for editing.
 *
 * @param organisationSlug slug of the person's organisation
 * @param organisationName that organisation's current name
 * @param groupSlug slug of the post's group
 * @param groupName that group's name
 * @param organisationEnd last day of the organisation, if it has ended
 * @param version version for optimistic locking
 */
public record AppointmentDetails(UUID id, AppointmentContent content, @Nullable String organisationSlug,
		@Nullable String organisationName, @Nullable String groupSlug, @Nullable String groupName,
		@Nullable LocalDate organisationEnd, int version) implements ManagedRecord {

	@Override
	public String title() {
		return this.content.roleTitle();
	}

	/** Returns the end date, which is that of the organisation at the latest. */
	public @Nullable LocalDate ends() {
		return Validity.earlier(this.content.validity().to(), this.organisationEnd);
	}

}
