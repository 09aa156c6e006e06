package org.throughline.partnership;

import java.util.UUID;

import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Adds organisations for tests.
 */
@TestComponent
public class TestOrganisations {

	private final OrganisationRepository organisations;

	private final JdbcClient jdbc;

	TestOrganisations(OrganisationRepository organisations, JdbcClient jdbc) {
		this.organisations = organisations;
		this.jdbc = jdbc;
	}

	/** Adds an organisation with a name that is valid on every date. */
	public UUID add(String slug, OrganisationKind kind, String name) {
		var organisation = new Organisation(slug, kind);
		organisation.addName(new OrganisationNameEdit(name, null, null, null, null));
		this.organisations.save(organisation);
		this.organisations.flush();
		return organisation.id();
	}

	/** Removes an organisation. */
	public void remove(UUID organisation) {
		this.organisations.deleteById(organisation);
	}

	/** Returns the identifier of an organisation. */
	public UUID id(String slug) {
		return this.jdbc.sql("select id from organisation where slug = ?").param(slug).query(UUID.class).single();
	}

}
