package org.throughline;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.containers.ContainerFetchException;
import org.testcontainers.containers.ContainerLaunchException;
import org.testcontainers.postgresql.PostgreSQLContainer;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.util.FileSystemUtils;

/**
 * The PostgreSQL server of the test run: a container if a Docker engine answers, else an
 * embedded server. Databases are copies of a template on this server. The template
 * {@link #EMPTY} has the current schema and the rows of the migrations.
 */
public final class TestServer {

	/** The template with the schema and no partnership. */
	public static final String EMPTY = "template_empty";

	private static final String MAINTENANCE = "postgres";

	/**
	 * Nothing has to survive the run, so nothing is logged or written to disk for that. A
	 * benchmark may load a library that measures.
	 */
	private static final Map<String, String> SETTINGS = Map.of("max_connections", "200", "autovacuum", "off", "fsync",
			"off", "full_page_writes", "off", "wal_level", "minimal", "max_wal_senders", "0", "shared_buffers", "256MB",
			"shared_preload_libraries", System.getProperty("test.server.preload", ""));

	/** The build tries the oldest version that the README allows, too. */
	private static final String IMAGE = System.getProperty("test.server.image", "postgres:18");

	/** The directory of Linux for files in memory. */
	private static final Path MEMORY = Path.of("/dev/shm");

	private static final String DIRECTORY = "throughline-test-";

	/** The bytes that the databases of a run may take. */
	private static final long SPACE = 2L << 30;

	private static final Logger logger = LoggerFactory.getLogger(TestServer.class);

	private static final TestServer RUNNING = new TestServer();

	private final String address;

	private final String username;

	private final String password;

	private final JdbcClient maintenance;

	private final Set<String> templates = new HashSet<>();

	private final AtomicInteger copies = new AtomicInteger();

	/** The directory in memory that has the databases. */
	private final @Nullable Path memory;

	private TestServer() {
		var container = container();
		if (container.isPresent()) {
			this.memory = null;
			this.address = "jdbc:postgresql://" + container.get().getHost() + ":"
					+ container.get().getMappedPort(PostgreSQLContainer.POSTGRESQL_PORT) + "/";
			this.username = container.get().getUsername();
			this.password = container.get().getPassword();
		}
		else {
			this.memory = memory();
			this.address = "jdbc:postgresql://localhost:" + embedded().getPort() + "/";
			this.username = "postgres";
			this.password = "";
		}
		this.maintenance = JdbcClient
			.create(new SingleConnectionDataSource(url(MAINTENANCE), this.username, this.password, true));
		migrate();
	}

	/** Starts a container; empty if there is no Docker engine or no image. */
	@SuppressWarnings("resource") // stops with the virtual machine
	private static Optional<PostgreSQLContainer> container() {
		if (!DockerClientFactory.instance().isDockerAvailable()) {
			return Optional.empty();
		}
		var container = new PostgreSQLContainer(IMAGE);
		container.withCommand(Stream
			.concat(Stream.of("postgres"),
					SETTINGS.entrySet()
						.stream()
						.flatMap((setting) -> Stream.of("-c", setting.getKey() + "=" + setting.getValue())))
			.toArray(String[]::new));
		try {
			container.start();
			return Optional.of(container);
		}
		catch (ContainerFetchException | ContainerLaunchException ex) {
			logger.warn("Docker is running but {} cannot be started, so the tests use the embedded PostgreSQL: {}",
					IMAGE, ex.getMessage());
			return Optional.empty();
		}
	}

	@SuppressWarnings("resource") // stops with the virtual machine
	private EmbeddedPostgres embedded() {
		try {
			var server = EmbeddedPostgres.builder().setPGStartupWait(Duration.ofSeconds(60));
			SETTINGS.forEach(server::setServerConfig);
			// the files are in memory: no other process needs to read them ahead
			// (PostgreSQL 18)
			server.setServerConfig("io_method", "sync");
			if (this.memory != null) {
				server.setDataDirectory(this.memory);
			}
			return server.start();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * Returns a directory in memory, where copying the thousand files of a database takes
	 * a tenth of the time; {@code null} if there is none, or little space. What processes
	 * left there that were killed is deleted.
	 */
	private static @Nullable Path memory() {
		if (!Files.isWritable(MEMORY)) {
			return null;
		}
		try (var left = Files.newDirectoryStream(MEMORY, DIRECTORY + "*")) {
			for (Path directory : left) {
				long process = Long.parseLong(directory.getFileName().toString().substring(DIRECTORY.length()));
				if (ProcessHandle.of(process).isEmpty()) {
					FileSystemUtils.deleteRecursively(directory.toFile());
				}
			}
			return (Files.getFileStore(MEMORY).getUsableSpace() < SPACE) ? null
					: Files.createDirectory(MEMORY.resolve(DIRECTORY + ProcessHandle.current().pid()));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private void migrate() {
		execute("create database " + EMPTY);
		Flyway.configure().dataSource(url(EMPTY), this.username, this.password).load().migrate();
		this.templates.add(EMPTY);
	}

	/** Returns the server, started by the first call of the run. */
	static TestServer running() {
		return RUNNING;
	}

	String url(String database) {
		return this.address + database;
	}

	String username() {
		return this.username;
	}

	String password() {
		return this.password;
	}

	/** Opens a connection of an administrator of the server. */
	Connection connect(String database) throws SQLException {
		return DriverManager.getConnection(url(database), this.username, this.password);
	}

	/** Creates a database as a copy of the template and returns its name. */
	String copyOf(String template) {
		String name = "test_" + this.copies.incrementAndGet();
		copy(template, name);
		return name;
	}

	/**
	 * Drops a database that is needed no longer, if it takes space in memory. On a disk
	 * that takes longer than copying, so it is left to the end of the server.
	 */
	void discard(String database) {
		if (this.memory != null) {
			execute("drop database " + database + " with (force)");
		}
	}

	boolean hasTemplate(String template) {
		return this.templates.contains(template);
	}

	/** Keeps a copy of the database as a template. Nobody may be connected to it. */
	void keepAsTemplate(String database, String template) {
		copy(database, template);
		this.templates.add(template);
	}

	/** Returns the number of the next transaction that writes. */
	long nextTransaction() {
		return this.maintenance.sql("select pg_snapshot_xmax(pg_current_snapshot())::text::bigint")
			.query(Long.class)
			.single();
	}

	/**
	 * Returns whether a transaction may have changed the database since the given one,
	 * which nobody has rolled back. Numbers of transactions are those of the server.
	 */
	boolean isChanged(String database, long begin) {
		return this.maintenance
			.sql("""
					select exists (select from generate_series(?::bigint, pg_snapshot_xmax(pg_current_snapshot())::text::bigint - 1) n
					    where pg_xact_status(n::text::xid8) is distinct from 'aborted')
					  or exists (select from pg_stat_activity where datname = ? and backend_xid is not null)""")
			.params(begin, database)
			.query(Boolean.class)
			.single();
	}

	/** Returns the bytes that a database takes. */
	long size(String database) {
		return this.maintenance.sql("select pg_database_size(?)").param(database).query(Long.class).single();
	}

	/** Copies the files, which takes a third of the time of copying through the log. */
	private void copy(String template, String name) {
		execute("create database " + name + " template " + template + " strategy file_copy");
	}

	private void execute(String statement) {
		this.maintenance.sql(statement).update();
	}

}
