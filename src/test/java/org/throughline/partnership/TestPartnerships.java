package org.throughline.partnership;

import java.util.UUID;

import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Adds partnerships and their groups for tests.
 */
@TestComponent
public class TestPartnerships {

	private final JdbcClient jdbc;

	public TestPartnerships(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** Adds a partnership without a name. */
	public UUID add(String slug, String area) {
		UUID id = UUID.randomUUID();
		this.jdbc.sql("insert into partnership (id, slug, area, version) values (?, ?, ?, 0)")
			.params(id, slug, area)
			.update();
		return id;
	}

	/** Adds a partnership named after its area. */
	public UUID addNamed(String slug, String area) {
		UUID id = add(slug, area);
		name(id, area + " Safeguarding Children Partnership");
		return id;
	}

	/** Gives a partnership a name that holds on every date. */
	public void name(UUID partnership, String name) {
		this.jdbc.sql("""
				insert into partnership_name (id, partnership_id, name, form)
				values (gen_random_uuid(), ?, ?, 'SAFEGUARDING_PARTNERS')""").params(partnership, name).update();
	}

	/** Adds a subgroup. */
	public UUID group(UUID partnership, String slug, String name) {
		UUID id = UUID.randomUUID();
		this.jdbc.sql("""
				insert into governance_group (id, partnership_id, slug, kind, name, version)
				values (?, ?, ?, 'SUBGROUP', ?, 0)""").params(id, partnership, slug, name).update();
		return id;
	}

	/** Returns the identifier of a partnership. */
	public UUID id(String slug) {
		return this.jdbc.sql("select id from partnership where slug = ?").param(slug).query(UUID.class).single();
	}

}
