package org.throughline.account;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.throughline.platform.security.Role;

/**
 * A grant for display.
 *
 * @param partnership the partnership's current name, or {@code null} for an administrator
 * @param organisation the organisation's current name and the group, or {@code null}
 */
public record GrantDetails(UUID id, Role role, @Nullable String partnership, @Nullable String organisation) {

}
