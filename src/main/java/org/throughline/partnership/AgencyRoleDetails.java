package org.throughline.partnership;

import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.throughline.platform.persistence.ManagedRecord;

/**
 * An organisation's role in a partnership during a period.
 *
 * @param organisationName its current name
 * @param validity the period that was entered
 * @param organisationEnd last day of the organisation, if it has ended
 * @param version version for optimistic locking
 */
public record AgencyRoleDetails(UUID id, AgencyRoleKind role, String organisationSlug, String organisationName,
		Validity validity, @Nullable LocalDate organisationEnd, int version) implements ManagedRecord {

	@Override
	public String title() {
		return this.organisationName;
	}

	/** Whether the organisation has the role on a day. */
	public boolean inForceOn(LocalDate day) {
		return Validity.overlap(from(), to(), day, day);
	}

	/** Returns the start date, if known. */
	public @Nullable LocalDate from() {
		return this.validity.from();
	}

	/** Returns the end date, which is that of the organisation at the latest. */
	public @Nullable LocalDate to() {
		return Validity.earlier(this.validity.to(), this.organisationEnd);
	}

}
