package org.throughline;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.flywaydb.core.Flyway;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.postgresql.PostgreSQLContainer;

import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.testcontainers.service.connection.ServiceConnection;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.context.annotation.Conditional;
import org.springframework.core.type.AnnotatedTypeMetadata;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * The database of the tests: a container where a Docker engine answers, else one embedded
 * PostgreSQL for the whole run, of which each Spring context gets a copy of its own.
 */
@TestConfiguration(proxyBeanMethods = false)
public class TestDatabase {

	@Bean
	@ServiceConnection
	@Conditional(DockerRuns.class)
	PostgreSQLContainer postgresContainer() {
		return new PostgreSQLContainer("postgres:18");
	}

	@Bean
	@Conditional(NoDocker.class)
	JdbcConnectionDetails embeddedDatabase() {
		return Embedded.copyOf("template_app");
	}

	static class DockerRuns implements Condition {

		@Override
		public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
			return DockerClientFactory.instance().isDockerAvailable();
		}

	}

	static class NoDocker extends DockerRuns {

		@Override
		public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
			return !super.matches(context, metadata);
		}

	}

	private static final class Embedded {

		private static final EmbeddedPostgres SERVER = start();

		private static final AtomicInteger COPIES = new AtomicInteger();

		private static volatile boolean sampleKept;

		private static EmbeddedPostgres start() {
			try {
				var server = EmbeddedPostgres.builder()
					.setPGStartupWait(Duration.ofSeconds(60))
					.setServerConfig("max_connections", "400")
					.start();
				sql(server, "create database template_app is_template true");
				Flyway.configure()
					.dataSource(server.getJdbcUrl("postgres", "template_app"), "postgres", "")
					.load()
					.migrate();
				return server;
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
		}

		private static void sql(EmbeddedPostgres server, String statement) {
			JdbcClient.create(new DriverManagerDataSource(server.getJdbcUrl("postgres", "postgres"), "postgres", ""))
				.sql(statement)
				.update();
		}

		static synchronized Copy copyOf(String template) {
			String name = "test_" + COPIES.incrementAndGet();
			sql(SERVER, "create database " + name + " template " + template);
			return new Copy(name, SERVER.getJdbcUrl("postgres", name));
		}

		static synchronized void keepAsSample(Copy copy) {
			if (!sampleKept) {
				sql(SERVER, "create database template_sample is_template true template " + copy.name());
				sampleKept = true;
			}
		}

	}

	/**
	 * A database of its own on the embedded server.
	 *
	 * @param name its name there
	 * @param getJdbcUrl its address
	 */
	record Copy(String name, String getJdbcUrl) implements JdbcConnectionDetails {

		/** A copy that holds the sample, once some context has loaded it. */
		static Copy ofSample() {
			return Embedded.copyOf(Embedded.sampleKept ? "template_sample" : "template_app");
		}

		/** Keeps what is in it, the sample, for the copies to come. */
		void keepAsSample() {
			Embedded.keepAsSample(this);
		}

		@Override
		public String getUsername() {
			return "postgres";
		}

		@Override
		public String getPassword() {
			return "";
		}

	}

}
