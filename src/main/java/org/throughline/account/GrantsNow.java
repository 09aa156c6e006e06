package org.throughline.account;

import java.util.List;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import org.throughline.platform.security.GrantLookup;
import org.throughline.platform.security.HeldGrant;
import org.throughline.platform.security.Role;

/**
 * Reads from the database what a person holds at this moment, so that a grant taken away
 * or a disabled account ends at the next request.
 */
@Component
class GrantsNow implements GrantLookup {

	private final JdbcClient jdbc;

	GrantsNow(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	@Override
	public List<HeldGrant> grantsOf(UUID userId) {
		return this.jdbc.sql("""
				select g.role, g.partnership_id, g.organisation_id
				from role_grant g join user_account u on u.id = g.user_id
				where u.id = ? and u.enabled
				order by g.id""")
			.param(userId)
			.query((row, number) -> new HeldGrant(Role.valueOf(row.getString("role")),
					row.getObject("partnership_id", UUID.class), row.getObject("organisation_id", UUID.class)))
			.list();
	}

}
