package org.throughline.account;

import org.jspecify.annotations.Nullable;

import org.throughline.platform.security.Role;

/**
 * A role to grant.
 *
 * @param partnership the partnership's slug, or {@code null} for an administrator
 * @param organisation the organisation's slug, or {@code null}
 * @param group slug of the group that the person answers for, or {@code null}
 */
public record NewGrant(Role role, @Nullable String partnership, @Nullable String organisation, @Nullable String group) {

	/** Creates a grant without a group. */
	public NewGrant(Role role, @Nullable String partnership, @Nullable String organisation) {
		this(role, partnership, organisation, null);
	}

}
