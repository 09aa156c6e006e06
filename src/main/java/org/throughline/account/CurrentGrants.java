package org.throughline.account;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

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
		return accessOf(userId).grants();
	}

	@Override
	public Access accessOf(UUID userId) {
		var unread = new AtomicInteger();
		var unsaved = new AtomicInteger();
		var secondStep = new AtomicBoolean();
		var sessions = new AtomicInteger(-1);
		var grants = new ArrayList<Grant>();
		this.jdbc
			.sql("""
					select g.role, g.partnership_id, g.organisation_id, g.group_id, n.unread, n.unsaved, n.second_step, n.sessions
					from user_account u left join role_grant g on g.user_id = u.id
					cross join (select unread_notices(:user) as unread, unsaved_texts(:user) as unsaved,
					  has_second_step(:user) as second_step, ended_sessions(:user) as sessions) n
					where u.id = :user and u.enabled
					order by g.id""")
			.param("user", userId)
			.query((row) -> {
				unread.set(row.getInt("unread"));
				unsaved.set(row.getInt("unsaved"));
				secondStep.set(row.getBoolean("second_step"));
				sessions.set(row.getInt("sessions"));
				String role = row.getString("role");
				if (role != null) {
					grants.add(new Grant(Role.valueOf(role), row.getObject("partnership_id", UUID.class),
							row.getObject("organisation_id", UUID.class), row.getObject("group_id", UUID.class)));
				}
			});
		return new Access(grants, unread.get(), unsaved.get(), secondStep.get() ? SecondStep.SET_UP : SecondStep.NONE,
				sessions.get());
	}

}
