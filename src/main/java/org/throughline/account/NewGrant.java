package org.throughline.account;

import org.jspecify.annotations.Nullable;

import org.throughline.platform.security.Role;

/**
 * A role to grant.
 *
 * @param partnership the partnership's slug, or {@code null} for an administrator
 * @param organisation the organisation's slug, or {@code null}
 */
public record NewGrant(Role role, @Nullable String partnership, @Nullable String organisation) {

}
