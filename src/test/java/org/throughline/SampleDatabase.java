package org.throughline;

import java.sql.SQLException;

import javax.sql.DataSource;

import com.zaxxer.hikari.HikariDataSource;

import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.testcontainers.service.connection.ServiceConnection;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Import;
import org.testcontainers.postgresql.PostgreSQLContainer;

import org.throughline.transfer.SampleImport;

/**
 * The tests' database with the sample in it, loaded before the first page is served. With
 * the embedded server only the first context reads the files.
 */
@TestConfiguration(proxyBeanMethods = false)
@Import({ SampleImport.class, SamplePeople.class })
public class SampleDatabase {

	@Bean
	@ServiceConnection
	@Conditional(TestDatabase.DockerRuns.class)
	PostgreSQLContainer postgresContainer() {
		return new PostgreSQLContainer("postgres:18");
	}

	@Bean
	@Conditional(TestDatabase.NoDocker.class)
	JdbcConnectionDetails embeddedDatabase() {
		return TestDatabase.Copy.ofSample();
	}

	@Bean
	SmartLifecycle sampleLoader(SampleImport sample, DataSource connections, JdbcConnectionDetails database)
			throws SQLException {
		return new SampleLoader(sample, connections.unwrap(HikariDataSource.class), database);
	}

	/** Loads the sample where it is missing, and keeps it as what others copy. */
	private static final class SampleLoader implements SmartLifecycle {

		private final SampleImport sample;

		private final HikariDataSource connections;

		private final JdbcConnectionDetails database;

		private boolean running;

		private SampleLoader(SampleImport sample, HikariDataSource connections, JdbcConnectionDetails database) {
			this.sample = sample;
			this.connections = connections;
			this.database = database;
		}

		@Override
		public void start() {
			this.sample.loadWhereNothingIs();
			if (this.database instanceof TestDatabase.Copy copy) {
				withoutConnections(copy::keepAsSample);
			}
			this.running = true;
		}

		/** PostgreSQL copies a database only while no one is connected to it. */
		private void withoutConnections(Runnable work) {
			int idle = this.connections.getMinimumIdle();
			this.connections.getHikariConfigMXBean().setMinimumIdle(0);
			this.connections.getHikariPoolMXBean().softEvictConnections();
			try {
				work.run();
			}
			finally {
				this.connections.getHikariConfigMXBean().setMinimumIdle(idle);
			}
		}

		@Override
		public void stop() {
			this.running = false;
		}

		@Override
		public boolean isRunning() {
			return this.running;
		}

		@Override
		public int getPhase() {
			return 0;
		}

	}

}
