package org.throughline.platform.web;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Looks up the version of the data that everyone may see. The database gives a new one
 * with each change, in the same transaction.
 */
class DataVersions {

	private final JdbcClient jdbc;

	DataVersions(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Returns the version of the pages of a partnership, or of all pages if there is no
	 * partnership.
	 */
	String current(@Nullable String partnership) {
		var lookup = (partnership != null) ? this.jdbc.sql("select data_version_of(?)").param(partnership)
				: this.jdbc.sql("select data_version_of_all()");
		return lookup.query(String.class).single();
	}

}
