package org.throughline.platform.web;

import java.time.LocalDate;
import java.util.Collection;
import java.util.UUID;

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
	 * Returns the state of the pages of a partnership, or of all pages if there is no
	 * partnership.
	 */
	State current(@Nullable String partnership) {
		if (partnership == null) {
			return new State(this.jdbc.sql("select data_version_of_all()").query(String.class).single(), null);
		}
		return this.jdbc.sql("select version, changed_on from data_state_of(?)")
			.param(partnership)
			.query((row, number) -> new State(row.getString(1), row.getObject(2, LocalDate.class)))
			.single();
	}

	/**
	 * Returns the version of all that a person may see, also what the public does not.
	 * @param concerned the person, and the partnerships of their grants
	 * @param partnership the partnership in the address, if any
	 */
	String working(Collection<UUID> concerned, @Nullable String partnership) {
		return this.jdbc.sql("select working_version_of(?, ?)")
			.param(concerned.toArray(UUID[]::new))
			.param(partnership)
			.query(String.class)
			.single();
	}

	/**
	 * Returns whether this transaction has read only what no change makes old without a
	 * new working version.
	 */
	boolean readsVersionedOnly() {
		return this.jdbc.sql("select not exists (select from unversioned_reads())").query(Boolean.class).single();
	}

	/**
	 * The state of what everyone may see.
	 *
	 * @param changedOn the day of the last change of a partnership's own data, or
	 * {@code null}
	 */
	record State(String version, @Nullable LocalDate changedOn) {

	}

}
