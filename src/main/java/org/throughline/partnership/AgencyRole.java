package org.throughline.partnership;

import java.util.UUID;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.jspecify.annotations.Nullable;

import org.springframework.util.Assert;

import org.throughline.platform.persistence.AggregateRoot;
import org.throughline.platform.persistence.TimeOrderedId;

/**
 * An organisation's role in a partnership during a period: statutory (Children Act 2004
 * s16E names three safeguarding partners) or by local arrangement.
 */
@Entity
class AgencyRole extends AggregateRoot {

	private UUID partnershipId;

	private UUID organisationId;

	@Enumerated(EnumType.STRING)
	private AgencyRoleKind role;

	@Embedded
	private @Nullable Validity validity;

	@SuppressWarnings("NullAway.Init")
	protected AgencyRole() {
	}

	AgencyRole(UUID partnershipId, UUID organisationId, AgencyRoleKind role, Validity validity) {
		super(TimeOrderedId.next());
		Assert.notNull(role, "A role must be named");
		this.partnershipId = partnershipId;
		this.organisationId = organisationId;
		this.role = role;
		this.validity = validity;
	}

	void changeValidity(Validity newValidity) {
		this.validity = newValidity;
	}

	/** Returns the period, also if nothing is known about it. */
	Validity validity() {
		return (this.validity != null) ? this.validity : Validity.UNKNOWN;
	}

	UUID organisationId() {
		return this.organisationId;
	}

	AgencyRoleKind role() {
		return this.role;
	}

}
