package org.throughline.partnership;

import java.time.LocalDate;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import org.jspecify.annotations.Nullable;

import org.springframework.util.Assert;

import org.throughline.platform.persistence.TimeOrderedId;

/**
 * A membership of a group during a period: an organisation, a post, or members as written
 * ("lay members").
 */
@Entity
class GroupMembership {

	@Id
	private UUID id;

	@ManyToOne(fetch = FetchType.LAZY, optional = false)
	private GovernanceGroup group;

	private int position;

	private @Nullable UUID organisationId;

	private @Nullable String memberAs;

	private @Nullable String representing;

	private @Nullable LocalDate validFrom;

	private @Nullable LocalDate validTo;

	@SuppressWarnings("NullAway.Init")
	protected GroupMembership() {
	}

	GroupMembership(GovernanceGroup group, int position, @Nullable UUID organisationId, MemberEdit change) {
		this.id = TimeOrderedId.next();
		this.group = group;
		this.position = position;
		describe(organisationId, change);
	}

	final void describe(@Nullable UUID newOrganisationId, MemberEdit change) {
		Assert.isTrue(newOrganisationId != null || change.memberAs() != null,
				"A member is an organisation, a post or members as written");
		Assert.isTrue(Validity.inOrder(change.from(), change.to()), "The last day must not lie before the first");
		this.validFrom = change.from();
		this.validTo = change.to();
		this.organisationId = newOrganisationId;
		this.memberAs = change.memberAs();
		this.representing = change.representing();
	}

	UUID id() {
		return this.id;
	}

	int position() {
		return this.position;
	}

}
