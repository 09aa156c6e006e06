package org.throughline;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

import org.postgresql.PGConnection;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * The rows of a copy of a template, which can be restored when a test class has changed
 * them. That costs less than a new copy, above all because connections keep their plans.
 */
final class TestRows {

	/** The rows of tables of the templates, by template and table. */
	private static final Map<String, byte[]> KEPT = new ConcurrentHashMap<>();

	private final TestServer server;

	private final String database;

	private final String template;

	private final String schema;

	private final Map<String, Long> counts;

	private final Map<String, Long> sequences;

	TestRows(TestServer server, String database, String template) {
		this.server = server;
		this.database = database;
		this.template = template;
		try (var connection = server.connect(database)) {
			var jdbc = jdbc(connection);
			this.schema = schema(jdbc);
			this.counts = new HashMap<>();
			counts(jdbc, 0).forEach((table, count) -> this.counts.put(table, count.all()));
			this.sequences = sequences(jdbc);
		}
		catch (SQLException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/**
	 * Restores the rows that were there before a transaction: deletes those written since
	 * and, in tables that lost rows, all, which then come from the template.
	 * @return whether it was done; not if the schema was changed or a transaction is open
	 */
	boolean restore(long begin) {
		try (var connection = this.server.connect(this.database)) {
			connection.setAutoCommit(false);
			var jdbc = jdbc(connection);
			if (isBusy(jdbc) || !schema(jdbc).equals(this.schema)) {
				return false;
			}
			// no triggers, and no order of foreign keys
			jdbc.sql("set local session_replication_role = replica").update();
			for (var each : counts(jdbc, begin).entrySet()) {
				restore(connection, each.getKey(), each.getValue(), begin);
			}
			sequences(jdbc).forEach((sequence, value) -> {
				if (!value.equals(this.sequences.get(sequence))) {
					jdbc.sql("select setval(?::regclass, greatest(?, 1), ? > 0)")
						.params(sequence, this.sequences.get(sequence), this.sequences.get(sequence))
						.query(Long.class)
						.single();
				}
			});
			connection.commit();
			return true;
		}
		catch (SQLException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private void restore(Connection connection, String table, Count now, long begin) throws SQLException {
		long before = this.counts.get(table);
		if (now.since() == 0 && now.all() == before) {
			return;
		}
		boolean onlyMore = now.all() - now.since() == before;
		jdbc(connection).sql("delete from " + table + (onlyMore ? " where xmin::text::bigint >= " + begin : ""))
			.update();
		if (!onlyMore) {
			try {
				connection.unwrap(PGConnection.class)
					.getCopyAPI()
					.copyIn("copy " + table + " from stdin (format binary)", new ByteArrayInputStream(kept(table)));
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
		}
	}

	/** Reads the rows of a table of the template. */
	private byte[] kept(String table) {
		return KEPT.computeIfAbsent(this.template + " " + table, (key) -> {
			var rows = new ByteArrayOutputStream();
			try (var connection = this.server.connect(this.template)) {
				connection.unwrap(PGConnection.class)
					.getCopyAPI()
					.copyOut("copy " + table + " to stdout (format binary)", rows);
			}
			catch (SQLException | IOException ex) {
				throw new IllegalStateException(ex);
			}
			return rows.toByteArray();
		});
	}

	private static JdbcClient jdbc(Connection connection) {
		return JdbcClient.create(new SingleConnectionDataSource(connection, true));
	}

	private static boolean isBusy(JdbcClient jdbc) {
		return jdbc.sql("""
				select exists (select from pg_stat_activity
				    where datname = current_database() and pid <> pg_backend_pid() and xact_start is not null)""")
			.query(Boolean.class)
			.single();
	}

	/**
	 * Returns a text that changes with tables, views, constraints, triggers and
	 * functions.
	 */
	private static String schema(JdbcClient jdbc) {
		return jdbc
			.sql("""
					select string_agg(format('%s %s', count, last), ' ') from (
					    select count(*), max(xmin::text::bigint) as last from pg_class where relnamespace = 'public'::regnamespace
					    union all select count(*), max(xmin::text::bigint) from pg_attribute
					        where attrelid in (select oid from pg_class where relnamespace = 'public'::regnamespace)
					    union all select count(*), max(xmin::text::bigint) from pg_constraint
					    union all select count(*), max(xmin::text::bigint) from pg_trigger
					    union all select count(*), max(xmin::text::bigint) from pg_proc) objects""")
			.query(String.class)
			.single();
	}

	/** Counts the rows of each table, and of them those written since a transaction. */
	private static Map<String, Count> counts(JdbcClient jdbc, long begin) {
		String all = jdbc.sql(
				"select format('%I', relname) from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace")
			.query(String.class)
			.list()
			.stream()
			.map((table) -> "select '%1$s', count(*), count(*) filter (where xmin::text::bigint >= %2$d) from %1$s"
				.formatted(table, begin))
			.collect(Collectors.joining("\nunion all "));
		var counts = new HashMap<String, Count>();
		jdbc.sql(all).query((row) -> {
			counts.put(row.getString(1), new Count(row.getLong(2), row.getLong(3)));
		});
		return counts;
	}

	/** Returns the last value of each sequence, or 0. */
	private static Map<String, Long> sequences(JdbcClient jdbc) {
		var values = new HashMap<String, Long>();
		jdbc.sql("""
				select format('%I.%I', schemaname, sequencename), coalesce(last_value, 0) from pg_sequences
				where schemaname = 'public'""").query((row) -> {
			values.put(row.getString(1), row.getLong(2));
		});
		return values;
	}

	/**
	 * The rows of a table.
	 *
	 * @param all their number
	 * @param since the number of those written since a transaction
	 */
	private record Count(long all, long since) {

	}

}
