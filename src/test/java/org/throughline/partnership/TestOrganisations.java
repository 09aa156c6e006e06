package org.throughline.partnership;

import java.util.UUID;

import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Adds organisations for tests.
 */
@TestComponent
public class TestOrganisations {

	private final JdbcClient jdbc;

	public TestOrganisations(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** Adds an organisation with a name that holds on every date. */
	public UUID add(String slug, OrganisationKind kind, String name) {
		UUID id = UUID.randomUUID();
		add(id, slug, kind, name);
		return id;
	}

	/** Adds an organisation with this identifier. */
	public void add(UUID id, String slug, OrganisationKind kind, String name) {
		this.jdbc.sql("insert into organisation (id, slug, kind, version) values (?, ?, ?, 0)")
			.params(id, slug, kind.name())
			.update();
		this.jdbc.sql("insert into organisation_name (id, organisation_id, name) values (gen_random_uuid(), ?, ?)")
			.params(id, name)
			.update();
	}

	/** Returns the identifier of an organisation. */
	public UUID id(String slug) {
		return this.jdbc.sql("select id from organisation where slug = ?").param(slug).query(UUID.class).single();
	}

}
