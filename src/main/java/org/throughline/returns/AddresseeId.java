package org.throughline.returns;

import java.util.UUID;

import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

import org.springframework.util.Assert;

/**
 * Identifies an addressee: exactly one of an organisation, a group and an appointment.
 */
@Embeddable
record AddresseeId(@Nullable UUID organisationId, @Nullable UUID groupId, @Nullable UUID appointmentId) {

	AddresseeId {
		Assert.isTrue((organisationId != null) ? groupId == null && appointmentId == null
				: (groupId == null) != (appointmentId == null), "a request has one addressee");
	}

	static AddresseeId of(Addressee.Kind kind, UUID id) {
		return switch (kind) {
			case ORGANISATION -> new AddresseeId(id, null, null);
			case GROUP -> new AddresseeId(null, id, null);
			case APPOINTMENT -> new AddresseeId(null, null, id);
		};
	}

}
