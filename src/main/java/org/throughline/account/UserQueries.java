package org.throughline.account;

import java.util.Map;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.Pageable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import org.throughline.platform.security.Role;
import org.throughline.platform.persistence.SqlOrder;

/**
 * Queries for the administrator's pages of people.
 */
@Component
class UserQueries {

	private static final SqlOrder SORTED = new SqlOrder(
			Map.of("name", "u.display_name collate \"en-GB-x-icu\"", "email", "u.email", "status",
					"(case when not u.enabled then 2 when u.password_hash is null then 1 else 0 end)"));

	private final JdbcClient jdbc;

	private final Clock clock;

	UserQueries(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	Page<UserSummary> list(String search, Pageable page) {
		String pattern = '%' + search.strip().replaceAll("([\\\\%_])", "\\\\$1") + '%';
		var users = this.jdbc
			.sql("""
					select u.email, u.display_name, u.enabled, u.password_hash is not null as password_set,
					  coalesce((select string_agg(distinct g.role, ',') from role_grant g where g.user_id = u.id), '') as roles
					from user_account u where u.email ilike :pattern or u.display_name ilike :pattern
					order by\s"""
					+ SORTED.by(page.getSort(), "u.display_name collate \"en-GB-x-icu\", u.email")
					+ " limit :size offset :offset")
			.param("pattern", pattern)
			.param("size", page.getPageSize())
			.param("offset", page.getOffset())
			.query((row, number) -> new UserSummary(row.getString("email"), row.getString("display_name"),
					row.getBoolean("enabled"), row.getBoolean("password_set"), roles(row.getString("roles"))))
			.list();
		long total = this.jdbc
			.sql("select count(*) from user_account u where u.email ilike :pattern or u.display_name ilike :pattern")
			.param("pattern", pattern)
			.query(Long.class)
			.single();
		return new PageImpl<>(users, page, total);
	}

	Optional<UserProfile> profile(String email) {
		return this.jdbc.sql("""
				select id, email, display_name, enabled, password_hash is not null as password_set, created_at
				from user_account where email = ?""").param(UserAccount.inLowerCase(email)).query((row, number) -> {
			UUID id = row.getObject("id", UUID.class);
			return new UserProfile(id, row.getString("email"), row.getString("display_name"), row.getBoolean("enabled"),
					row.getBoolean("password_set"), row.getObject("created_at", OffsetDateTime.class).toInstant(),
					List.of());
		}).optional().map(this::withGrants);
	}

	private UserProfile withGrants(UserProfile user) {
		var grants = this.jdbc.sql("""
				select g.id, g.role, partnership_label_at(g.partnership_id, :today) as partnership,
				  nullif(concat_ws(', ', organisation_label_at(g.organisation_id, :today),
				    (select l.name from group_label l where l.id = g.group_id)), '') as organisation
				from role_grant g
				where g.user_id = :user order by g.role, partnership, organisation, g.id""")
			.param("user", user.id())
			.param("today", LocalDate.now(this.clock))
			.query(GrantDetails.class)
			.list();
		return new UserProfile(user.id(), user.email(), user.displayName(), user.enabled(), user.passwordSet(),
				user.createdAt(), grants);
	}

	private static List<Role> roles(String names) {
		return Arrays.stream(names.split(",")).filter((name) -> !name.isEmpty()).map(Role::valueOf).sorted().toList();
	}

}
