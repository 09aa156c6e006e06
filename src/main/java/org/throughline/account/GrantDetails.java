package org.throughline.account;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.throughline.platform.security.Role;

/**
 * One grant in words.
 *
 * @param id the grant
 * @param role what the person is
 * @param partnership the partnership's name today; none for an administrator
 * @param organisation the organisation's name today, where the grant names one
 */
public record GrantDetails(UUID id, Role role, @Nullable String partnership, @Nullable String organisation) {

}
