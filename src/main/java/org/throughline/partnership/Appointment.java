package org.throughline.partnership;

import java.time.LocalDate;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import org.jspecify.annotations.Nullable;

import org.springframework.util.Assert;

import org.throughline.platform.persistence.TimeOrderedId;

/**
 * An appointment to a post of the partnership.
 */
@Entity
class Appointment extends DatedEntity {

	@Id
	private UUID id;

	private UUID partnershipId;

	private @Nullable String personName;

	private String roleTitle;

	private @Nullable UUID organisationId;

	private @Nullable UUID groupId;

	private @Nullable String endReason;

	private @Nullable String note;

	@Version
	private @Nullable Integer version;

	@SuppressWarnings("NullAway.Init")
	protected Appointment() {
	}

	@SuppressWarnings("NullAway.Init")
	Appointment(UUID partnershipId, @Nullable UUID organisationId, @Nullable UUID groupId, AppointmentEdit change) {
		this.id = TimeOrderedId.next();
		this.partnershipId = partnershipId;
		describe(organisationId, groupId, change);
	}

	final void describe(@Nullable UUID newOrganisationId, @Nullable UUID newGroupId, AppointmentEdit change) {
		Assert.hasText(change.roleTitle(), "An appointment is to a post");
		validDuring(change.from(), change.to());
		this.organisationId = newOrganisationId;
		this.groupId = newGroupId;
		this.personName = change.personName();
		this.roleTitle = change.roleTitle();
		this.endReason = change.endReason();
		this.note = change.note();
	}

	void end(LocalDate lastDay, @Nullable String reason) {
		endOn(lastDay);
		this.endReason = reason;
	}

	UUID id() {
		return this.id;
	}

	UUID partnershipId() {
		return this.partnershipId;
	}

	int version() {
		return (this.version != null) ? this.version : 0;
	}

}
