package org.throughline.platform.security;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * A grant of a user.
 *
 * @param partnershipId the partnership, or {@code null} for an administrator
 * @param organisationId the organisation of a partner agency, or {@code null}
 * @param groupId the group that the person answers for, as its chair
 */
public record Grant(Role role, @Nullable UUID partnershipId, @Nullable UUID organisationId, @Nullable UUID groupId) {

	/** Creates a grant without a group. */
	public Grant(Role role, @Nullable UUID partnershipId, @Nullable UUID organisationId) {
		this(role, partnershipId, organisationId, null);
	}

}
