package org.throughline.account;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;

import org.throughline.platform.security.Role;
import org.throughline.platform.security.SignedInUser;

/**
 * Adds users without a password for tests, and their grants.
 */
@TestComponent
public class TestAccounts {

	private final JdbcClient jdbc;

	public TestAccounts(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** Adds a user. */
	public SignedInUser add(String displayName) {
		return add(UUID.randomUUID() + "@example.org", displayName);
	}

	/** Adds a user with this email address. */
	public SignedInUser add(String email, String displayName) {
		UUID id = UUID.randomUUID();
		this.jdbc.sql("""
				insert into user_account (id, email, display_name, created_at, version)
				values (?, ?, ?, '2026-01-01T00:00:00Z', 0)""").params(id, email, displayName).update();
		return new SignedInUser(id, email, displayName, true, null);
	}

	/** Gives a user a role and returns the identifier of the grant. */
	public UUID grant(SignedInUser user, Role role, @Nullable UUID partnership, @Nullable UUID organisation) {
		UUID id = UUID.randomUUID();
		this.jdbc.sql("""
				insert into role_grant (id, user_id, role, partnership_id, organisation_id)
				values (?, ?, ?, cast(? as uuid), cast(? as uuid))""")
			.param(id)
			.param(user.id())
			.param(role.name())
			.param(partnership)
			.param(organisation)
			.update();
		return id;
	}

	/** Removes all grants in a partnership. */
	public void removeGrants(UUID partnership) {
		this.jdbc.sql("delete from role_grant where partnership_id = ?").param(partnership).update();
	}

}
