package org.throughline.platform.persistence;

import java.util.Objects;
import java.util.function.Supplier;

import jakarta.persistence.EntityManager;

import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Runs work in the current transaction and rolls back its changes. Entities are reloaded
 * afterwards.
 */
@Component
public class Rehearsal {

	private final EntityManager entities;

	private final JdbcTemplate jdbc;

	Rehearsal(EntityManager entities, JdbcTemplate jdbc) {
		this.entities = entities;
		this.jdbc = jdbc;
	}

	/** Returns what the work returns. */
	public <T> T of(Supplier<T> work) {
		this.entities.flush();
		return Objects.requireNonNull(this.jdbc.execute((ConnectionCallback<T>) (connection) -> {
			var before = connection.setSavepoint();
			try {
				return work.get();
			}
			finally {
				connection.rollback(before);
				this.entities.clear();
			}
		}));
	}

}
