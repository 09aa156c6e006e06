package org.throughline;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

import javax.sql.DataSource;

import org.flywaydb.core.Flyway;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.util.StreamUtils;

/**
 * The rows of a database at a release, a file for each table in a zip file. The tables
 * themselves are not in it: the migrations up to the release make them, and must be the
 * same for ever. PostgreSQL's own tools are not needed, which the embedded server lacks.
 */
final class ReleaseDump {

	/** The entry that names the last migration of the release; it comes first. */
	private static final String VERSION = "version";

	/** The entry with the numbers that sequences have reached; it comes last. */
	private static final String SEQUENCES = "sequences";

	private static final String FORMAT = " (format csv, header match)";

	private ReleaseDump() {
	}

	/** Writes the rows of all tables to a file. */
	static void write(DataSource database, Path file) {
		run(database, (connection, jdbc) -> {
			try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
				zip.putNextEntry(new ZipEntry(VERSION));
				zip.write(jdbc
					.sql("select version from flyway_schema_history where success order by installed_rank desc limit 1")
					.query(String.class)
					.single()
					.getBytes(StandardCharsets.UTF_8));
				for (String table : tables(jdbc)) {
					copy(connection, table, table, zip);
				}
				copy(connection, SEQUENCES, """
						(select format('%I', sequencename) as name, last_value as reached from pg_sequences
						where schemaname = 'public' and last_value is not null order by 1)""", zip);
			}
		});
	}

	/**
	 * Makes the tables of the release in an empty database and fills them.
	 * @throws org.flywaydb.core.api.FlywayException if a migration of the release has
	 * been changed since
	 */
	static void restore(Path file, DataSource empty) {
		run(empty, (connection, jdbc) -> {
			try (var zip = new ZipInputStream(Files.newInputStream(file))) {
				zip.getNextEntry();
				String version = StreamUtils.copyToString(zip, StandardCharsets.UTF_8);
				Flyway.configure().dataSource(empty).target(version).load().migrate();
				// no trigger runs, and no key is looked at
				jdbc.sql("set session_replication_role = replica").update();
				jdbc.sql("truncate " + String.join(", ", tables(jdbc))).update();
				jdbc.sql("create temporary table sequences (name text, reached bigint)").update();
				for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
					rows(connection).copyIn("copy " + entry.getName() + " from stdin" + FORMAT, (InputStream) zip);
				}
				jdbc.sql("select count(setval(name::regclass, reached)) from sequences").query(Long.class).single();
				jdbc.sql("drop table sequences").update();
				jdbc.sql("reset session_replication_role").update();
				Flyway.configure().dataSource(empty).target(version).load().validate();
			}
		});
	}

	private static List<String> tables(JdbcClient jdbc) {
		return jdbc.sql("""
				select format('%I', relname) from pg_class
				where relkind = 'r' and relnamespace = 'public'::regnamespace order by 1""").query(String.class).list();
	}

	private static void copy(Connection connection, String name, String rows, ZipOutputStream zip)
			throws IOException, SQLException {
		zip.putNextEntry(new ZipEntry(name));
		rows(connection).copyOut("copy " + rows + " to stdout (format csv, header)", (OutputStream) zip);
	}

	private static CopyManager rows(Connection connection) throws SQLException {
		return connection.unwrap(PGConnection.class).getCopyAPI();
	}

	private static void run(DataSource database, Work work) {
		try (var connection = database.getConnection()) {
			work.run(connection, JdbcClient.create(new SingleConnectionDataSource(connection, true)));
		}
		catch (SQLException ex) {
			throw new IllegalStateException(ex);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private interface Work {

		void run(Connection connection, JdbcClient jdbc) throws SQLException, IOException;

	}

}
