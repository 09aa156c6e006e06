package org.throughline.account;

import org.jspecify.annotations.Nullable;

import org.throughline.platform.security.Role;

/**
 * A role to be given.
 *
 * @param role what the person is to be
 * @param partnership the partnership's slug; none for an administrator
 * @param organisation the organisation's slug, where the role is held for one
 */
public record NewGrant(Role role, @Nullable String partnership, @Nullable String organisation) {

}
