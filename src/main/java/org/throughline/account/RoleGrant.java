package org.throughline.account;

import java.util.Objects;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import org.jspecify.annotations.Nullable;

import org.throughline.platform.form.RuleViolation;
import org.throughline.platform.persistence.TimeOrderedId;
import org.throughline.platform.security.Role;

/**
 * A role granted to a person, in a partnership and for an organisation.
 */
@Entity
class RoleGrant {

	@Id
	private UUID id;

	@ManyToOne(fetch = FetchType.LAZY)
	@JoinColumn(name = "user_id")
	private UserAccount user;

	@Enumerated(EnumType.STRING)
	private Role role;

	private @Nullable UUID partnershipId;

	private @Nullable UUID organisationId;

	private @Nullable UUID groupId;

	@SuppressWarnings("NullAway.Init")
	protected RoleGrant() {
	}

	RoleGrant(UserAccount user, Role role, @Nullable UUID partnershipId, @Nullable UUID organisationId,
			@Nullable UUID groupId) {
		if (role == Role.ADMINISTRATOR && (partnershipId != null || organisationId != null)) {
			throw new RuleViolation("role", "grant.administrator.scope");
		}
		if (role != Role.ADMINISTRATOR && partnershipId == null) {
			throw new RuleViolation("partnership", "grant.partnership.missing");
		}
		if (role == Role.PARTNER_AGENCY && organisationId == null) {
			throw new RuleViolation("organisation", "grant.organisation.missing");
		}
		this.id = TimeOrderedId.next();
		this.user = user;
		this.role = role;
		this.partnershipId = partnershipId;
		this.organisationId = organisationId;
		this.groupId = (role == Role.PARTNER_AGENCY) ? groupId : null;
	}

	UUID id() {
		return this.id;
	}

	@Nullable UUID partnershipId() {
		return this.partnershipId;
	}

	Role role() {
		return this.role;
	}

	boolean sameAs(RoleGrant other) {
		return this.role == other.role && Objects.equals(this.partnershipId, other.partnershipId)
				&& Objects.equals(this.organisationId, other.organisationId)
				&& Objects.equals(this.groupId, other.groupId);
	}

	@Override
	public boolean equals(@Nullable Object other) {
		return other instanceof RoleGrant grant && this.id.equals(grant.id);
	}

	@Override
	public int hashCode() {
		return this.id.hashCode();
	}

}
