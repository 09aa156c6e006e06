package org.throughline.platform.security;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * A grant of a user.
 *
 * @param partnershipId the partnership, or {@code null} for an administrator
 * @param organisationId the organisation of a partner agency, or {@code null}
 */
public record Grant(Role role, @Nullable UUID partnershipId, @Nullable UUID organisationId) {

}
