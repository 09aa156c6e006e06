package org.throughline.platform.security;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * One grant a person holds.
 *
 * @param role what they are
 * @param partnershipId where; none for an administrator
 * @param organisationId for which organisation, where that matters
 */
public record HeldGrant(Role role, @Nullable UUID partnershipId, @Nullable UUID organisationId) {

}
