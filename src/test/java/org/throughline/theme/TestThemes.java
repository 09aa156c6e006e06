package org.throughline.theme;

import java.util.UUID;

import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Adds themes for tests.
 */
@TestComponent
public class TestThemes {

	private final JdbcClient jdbc;

	public TestThemes(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** Adds a theme unless there is one with this slug. */
	public UUID add(String slug, String name) {
		this.jdbc.sql(
				"insert into theme (id, slug, name, version) values (gen_random_uuid(), ?, ?, 0) on conflict do nothing")
			.params(slug, name)
			.update();
		return id(slug);
	}

	/** Returns the identifier of a theme. */
	public UUID id(String slug) {
		return this.jdbc.sql("select id from theme where slug = ?").param(slug).query(UUID.class).single();
	}

}
