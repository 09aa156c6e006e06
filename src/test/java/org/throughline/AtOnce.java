package org.throughline;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.stream.Stream;

import javax.sql.DataSource;

import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/**
 * Sends two requests at the same instant. Every table is locked until both wait, so that
 * neither can see what the other saves.
 */
@TestComponent
public class AtOnce {

	/** Six seconds, because others may use the machine. */
	private static final int MOST_WAITS = 400;

	private final JdbcClient jdbc;

	private final DataSource database;

	AtOnce(JdbcClient jdbc, DataSource database) {
		this.jdbc = jdbc;
		this.database = database;
	}

	/** Returns both answers, in the order of the requests. */
	public List<MvcTestResult> send(Supplier<MvcTestResult> one, Supplier<MvcTestResult> other) {
		try (var connection = this.database.getConnection()) {
			lockTables(connection);
			var both = Stream.of(one, other).map(CompletableFuture::supplyAsync).toList();
			for (int wait = 0; wait < MOST_WAITS
					&& waiting() < both.stream().filter((each) -> !each.isDone()).count(); wait++) {
				Thread.sleep(15);
			}
			connection.rollback();
			return both.stream().map(CompletableFuture::join).toList();
		}
		catch (SQLException | InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private void lockTables(Connection connection) throws SQLException {
		connection.setAutoCommit(false);
		String tables = String.join(", ", this.jdbc.sql("""
				select distinct c.relname from pg_class c join pg_trigger t on t.tgrelid = c.oid
				join pg_proc p on p.oid = t.tgfoid where p.proname = 'record_history'""").query(String.class).list());
		try (var statement = connection.createStatement()) {
			statement.execute("lock table " + tables + " in exclusive mode");
		}
	}

	private int waiting() {
		return this.jdbc.sql("""
				select count(*) from pg_stat_activity
				where datname = current_database() and wait_event_type = 'Lock'""").query(Integer.class).single();
	}

}
