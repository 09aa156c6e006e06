package org.throughline.browse;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import org.throughline.platform.security.CurrentUser;
import org.throughline.platform.web.NotFoundException;

/**
 * Finds partnerships by slug and checks whether the reader may read drafts.
 */
@Component
class Partnerships {

	private final JdbcClient jdbc;

	private final CurrentUser currentUser;

	private final Clock clock;

	Partnerships(JdbcClient jdbc, CurrentUser currentUser, Clock clock) {
		this.jdbc = jdbc;
		this.currentUser = currentUser;
		this.clock = clock;
	}

	PartnershipHeading require(String slug) {
		return this.jdbc.sql("""
				select p.id, p.slug, p.area, n.name, n.acronym
				from partnership p, lateral partnership_name_at(p.id, :today) n
				where p.slug = :slug""")
			.param("today", LocalDate.now(this.clock))
			.param("slug", slug)
			.query((row, number) -> {
				UUID id = row.getObject("id", UUID.class);
				String name = row.getString("name");
				return new PartnershipHeading(id, row.getString("slug"), row.getString("area"),
						(name != null) ? name : row.getString("area"), row.getString("acronym"),
						this.currentUser.readsDrafts(id));
			})
			.optional()
			.orElseThrow(NotFoundException::new);
	}

}
