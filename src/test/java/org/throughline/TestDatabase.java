package org.throughline;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;

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
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.AbstractDataSource;

/**
 * The database of an application context in tests. It can be replaced by a copy of a
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

		private final Map<String, Copy> copies = new HashMap<>();

		private Copy copy;

		private long begin;

		private @Nullable HikariConfig settings;

		private Current(TestServer server) {
			this.server = server;
			this.copy = copyOf(TestServer.EMPTY);
			this.begin = server.nextTransaction();
		}

		/**
		 * Replaces the database by a copy of the template that nobody has changed. A copy
		 * in which all transactions were rolled back, or whose rows can be restored, is
		 * used again until it has grown: rows that are gone would be read by all
		 * statements that read a whole table.
		 */
		synchronized void replaceBy(String template) {
			if (this.copy.hasGrown()
					|| this.server.isChanged(this.copy.name(), this.begin) && !this.copy.rows().restore(this.begin)) {
				this.copy.disconnect();
				this.copies.values().remove(this.copy);
				this.server.discard(this.copy.name());
			}
			this.copy = copyOf(template);
			renewVersions();
			this.begin = this.server.nextTransaction();
		}

		/**
		 * Gives the database versions of its own. With those of the template, a page that
		 * another class has read would be answered from memory.
		 */
		private void renewVersions() {
			var jdbc = JdbcClient.create(pool());
			Stream.of("data_version", "working_version")
				.forEach((table) -> jdbc
					.sql("insert into " + table
							+ " (id, version) values (?, hashtextextended(gen_random_uuid()::text, 0)) "
							+ "on conflict (id) do update set version = excluded.version")
					.param(new UUID(0, 0))
					.update());
		}

		/** Keeps a copy of the database as it is now as a template. */
		synchronized void keepAsTemplate(String template) {
			this.copy.disconnect();
			this.server.keepAsTemplate(this.copy.name(), template);
			this.copies.values().remove(this.copy);
			this.copy = new Copy(this.server, this.copy.name(), template);
			this.copies.put(template, this.copy);
			this.begin = this.server.nextTransaction();
		}

		boolean hasTemplate(String template) {
			return this.server.hasTemplate(template);
		}

		@Override
		public synchronized String getJdbcUrl() {
			return this.server.url(this.copy.name());
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
			this.copies.values().forEach(Copy::disconnect);
		}

		private Copy copyOf(String template) {
			return this.copies.computeIfAbsent(template,
					(from) -> new Copy(this.server, this.server.copyOf(from), from));
		}

		private synchronized DataSource pool() {
			return this.copy.pool((config) -> {
				if (this.settings != null) {
					this.settings.copyStateTo(config);
				}
				config.setJdbcUrl(getJdbcUrl());
				config.setMinimumIdle(1);
			});
		}

	}

	/** A copy of a template and the connections to it. */
	private static final class Copy {

		private final TestServer server;

		private final String name;

		private final TestRows rows;

		private final long size;

		private @Nullable HikariDataSource pool;

		private Copy(TestServer server, String name, String template) {
			this.server = server;
			this.name = name;
			this.rows = new TestRows(server, name, template);
			this.size = server.size(name);
		}

		private boolean hasGrown() {
			return this.server.size(this.name) > 2 * this.size;
		}

		private String name() {
			return this.name;
		}

		private TestRows rows() {
			return this.rows;
		}

		private DataSource pool(Consumer<HikariConfig> settings) {
			if (this.pool == null) {
				var config = new HikariConfig();
				settings.accept(config);
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

		@Override
		public <T> T unwrap(Class<T> type) throws SQLException {
			return this.database.pool().unwrap(type);
		}

	}

}
