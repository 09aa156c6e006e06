package org.throughline.theme;

import java.util.UUID;

import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Adds themes for tests.
 */
@TestComponent
public class TestThemes {

	private final ThemeRepository themes;

	private final JdbcClient jdbc;

	TestThemes(ThemeRepository themes, JdbcClient jdbc) {
		this.themes = themes;
		this.jdbc = jdbc;
	}

	/** Adds a theme unless there is one with this slug. */
	public UUID add(String slug, String name) {
		if (this.themes.findBySlug(slug).isEmpty()) {
			this.themes.save(new Theme(slug, name, null));
			this.themes.flush();
		}
		return id(slug);
	}

	/** Returns the identifier of a theme. */
	public UUID id(String slug) {
		return this.jdbc.sql("select id from theme where slug = ?").param(slug).query(UUID.class).single();
	}

}
