package org.throughline.account;

import java.util.List;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import org.throughline.platform.security.GrantLookup;
import org.throughline.platform.security.Grant;
import org.throughline.platform.security.Role;

/**
 * Reads a person's current grants from the database at each request, so that revoked
 * grants and disabled accounts take effect at once.
 */
@Component
class CurrentGrants implements GrantLookup {

	private final JdbcClient jdbc;

	CurrentGrants(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	@Override
	public List<Grant> grantsOf(UUID userId) {
		return this.jdbc.sql("""
				select g.role, g.partnership_id, g.organisation_id
				from role_grant g join user_account u on u.id = g.user_id
				where u.id = ? and u.enabled
				order by g.id""")
			.param(userId)
			.query((row, number) -> new Grant(Role.valueOf(row.getString("role")),
					row.getObject("partnership_id", UUID.class), row.getObject("organisation_id", UUID.class)))
			.list();
	}

}
