package org.throughline.partnership;

import java.time.LocalDate;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import org.jspecify.annotations.Nullable;

import org.springframework.util.Assert;

import org.throughline.platform.persistence.TimeOrderedId;

/**
 * An organisation's role in a partnership during a period: statutory (Children Act 2004
 * s16E names three safeguarding partners) or by local arrangement.
 */
@Entity
class AgencyRole extends DatedEntity {

	@Id
	private UUID id;

	private UUID partnershipId;

	private UUID organisationId;

	@Enumerated(EnumType.STRING)
	private AgencyRoleKind role;

	private @Nullable String note;

	@Version
	private @Nullable Integer version;

	@SuppressWarnings("NullAway.Init")
	protected AgencyRole() {
	}

	AgencyRole(UUID partnershipId, UUID organisationId, AgencyRoleKind role, @Nullable LocalDate from,
			@Nullable LocalDate to, @Nullable String note) {
		super(from, to);
		Assert.notNull(role, "A role must be named");
		this.id = TimeOrderedId.next();
		this.partnershipId = partnershipId;
		this.organisationId = organisationId;
		this.role = role;
		this.note = note;
	}

	void remark(@Nullable String newNote) {
		this.note = newNote;
	}

	UUID id() {
		return this.id;
	}

	UUID partnershipId() {
		return this.partnershipId;
	}

	UUID organisationId() {
		return this.organisationId;
	}

	AgencyRoleKind role() {
		return this.role;
	}

	int version() {
		return (this.version != null) ? this.version : 0;
	}

}
