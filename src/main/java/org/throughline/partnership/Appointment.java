package org.throughline.partnership;

import java.util.UUID;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import org.jspecify.annotations.Nullable;

import org.throughline.platform.persistence.AggregateRoot;
import org.throughline.platform.persistence.TimeOrderedId;

/**
 * An appointment to a post of the partnership.
 */
@Entity
class Appointment extends AggregateRoot {

	private UUID partnershipId;

	private @Nullable UUID organisationId;

	private @Nullable UUID groupId;

	@Embedded
	private AppointmentContent content;

	@SuppressWarnings("NullAway.Init")
	protected Appointment() {
	}

	Appointment(UUID partnershipId, @Nullable UUID organisationId, @Nullable UUID groupId, AppointmentContent content) {
		super(TimeOrderedId.next());
		this.partnershipId = partnershipId;
		this.organisationId = organisationId;
		this.groupId = groupId;
		this.content = content;
	}

	void replace(@Nullable UUID newOrganisationId, @Nullable UUID newGroupId, AppointmentContent newContent) {
		this.organisationId = newOrganisationId;
		this.groupId = newGroupId;
		this.content = newContent;
	}

}
