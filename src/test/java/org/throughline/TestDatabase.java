package org.throughline;

import java.sql.Connection;
import java.sql.SQLException;

import javax.sql.DataSource;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;
import org.springframework.jdbc.datasource.AbstractDataSource;

/**
 * The database of an application context in tests. It can be replaced by a new copy of a
 * template while the context lives on; {@link FreshDatabaseListener} does so for each
 * test class.
 */
@TestConfiguration(proxyBeanMethods = false)
class TestDatabase {

	@Bean
	static Current currentDatabase() {
		return new Current(TestServer.running());
	}

	@Bean
	static BeanPostProcessor replaceableDataSource(ObjectProvider<Current> current) {
		return new Replacer(current);
	}

	/** The database in use. */
	static final class Current implements JdbcConnectionDetails, DisposableBean {

		private final TestServer server;

		private String database;

		private @Nullable HikariConfig settings;

		private @Nullable HikariDataSource pool;

		private Current(TestServer server) {
			this.server = server;
			this.database = server.copyOf(TestServer.EMPTY);
		}

		/** Replaces the database by a new copy of the template. */
		synchronized void replaceBy(String template) {
			disconnect();
			this.server.drop(this.database);
			this.database = this.server.copyOf(template);
		}

		/** Keeps a copy of the database as it is now as a template. */
		synchronized void keepAsTemplate(String template) {
			disconnect();
			this.server.keepAsTemplate(this.database, template);
		}

		boolean hasTemplate(String template) {
			return this.server.hasTemplate(template);
		}

		@Override
		public synchronized String getJdbcUrl() {
			return this.server.url(this.database);
		}

		@Override
		public String getUsername() {
			return this.server.username();
		}

		@Override
		public String getPassword() {
			return this.server.password();
		}

		@Override
		public synchronized void destroy() {
			disconnect();
		}

		private synchronized DataSource pool() {
			if (this.pool == null) {
				var config = new HikariConfig();
				if (this.settings != null) {
					this.settings.copyStateTo(config);
				}
				config.setJdbcUrl(getJdbcUrl());
				config.setMinimumIdle(1);
				this.pool = new HikariDataSource(config);
			}
			return this.pool;
		}

		private void disconnect() {
			if (this.pool != null) {
				this.pool.close();
				this.pool = null;
			}
		}

	}

	/**
	 * Replaces the application's pool, before it is started, by one that follows the
	 * database in use. It comes before other processors, so that they wrap the result.
	 */
	private record Replacer(ObjectProvider<Current> current) implements BeanPostProcessor, Ordered {

		@Override
		public Object postProcessAfterInitialization(Object bean, String name) {
			if (!(bean instanceof HikariDataSource settings)) {
				return bean;
			}
			var database = this.current.getObject();
			database.settings = settings;
			return new Following(database);
		}

		@Override
		public int getOrder() {
			return HIGHEST_PRECEDENCE;
		}

	}

	/** Connections to the database in use. */
	private static final class Following extends AbstractDataSource {

		private final Current database;

		private Following(Current database) {
			this.database = database;
		}

		@Override
		public Connection getConnection() throws SQLException {
			return this.database.pool().getConnection();
		}

		@Override
		public Connection getConnection(String username, String password) throws SQLException {
			return this.database.pool().getConnection(username, password);
		}

	}

}
