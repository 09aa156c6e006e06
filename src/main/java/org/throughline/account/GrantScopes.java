package org.throughline.account;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import org.throughline.platform.web.NotFoundException;

/**
 * Reads the partnerships and organisations for which roles can be granted.
 */
@Component
class GrantScopes {

	private final JdbcClient jdbc;

	private final Clock clock;

	GrantScopes(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	List<GrantScope> partnerships() {
		return this.jdbc
			.sql("""
					select slug, name from (
					  select p.slug, coalesce((partnership_name_at(p.id, :today)).name, p.area) as name from partnership p) named
					order by name collate "en-GB-x-icu", slug""")
			.param("today", LocalDate.now(this.clock))
			.query(GrantScope.class)
			.list();
	}

	/**
	 * Returns the organisations with a role in the partnership, or all if it has none
	 * yet.
	 */
	List<GrantScope> organisations(String partnership) {
		return this.jdbc.sql("""
				with here as (
				  select distinct r.organisation_id from agency_role r
				  join partnership p on p.id = r.partnership_id where p.slug = :partnership)
				select slug, name from (
				  select o.slug, coalesce((organisation_name_at(o.id, :today)).name, o.slug) as name
				  from organisation o
				  where o.id in (select organisation_id from here) or not exists (select 1 from here)) named
				order by name collate "en-GB-x-icu", slug""")
			.param("partnership", partnership)
			.param("today", LocalDate.now(this.clock))
			.query(GrantScope.class)
			.list();
	}

	@Nullable UUID partnershipId(@Nullable String slug) {
		return (slug != null) ? id("select id from partnership where slug = ?", slug) : null;
	}

	@Nullable UUID organisationId(@Nullable String slug) {
		return (slug != null) ? id("select id from organisation where slug = ?", slug) : null;
	}

	/** Returns the slug of the partnership of the person's oldest grant. */
	Optional<String> firstPartnershipOf(UUID userId) {
		return this.jdbc.sql("""
				select p.slug from role_grant g join partnership p on p.id = g.partnership_id
				where g.user_id = ? order by g.id limit 1""").param(userId).query(String.class).optional();
	}

	private UUID id(String query, String slug) {
		return this.jdbc.sql(query).param(slug).query(UUID.class).optional().orElseThrow(NotFoundException::new);
	}

}
