package org.throughline;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.CallableStatement;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;

import javax.sql.DataSource;

import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import org.springframework.util.function.SingletonSupplier;

/**
 * Counts the SQL statements that a piece of work sends to the database, through
 * Hibernate, JDBC or a library. Statements of other threads, such as the removal of old
 * sessions, are not counted.
 */
@TestConfiguration(proxyBeanMethods = false)
public class SqlCounter {

	private final List<String> sent = new CopyOnWriteArrayList<>();

	private volatile @Nullable Thread worker;

	/**
	 * Statements that may change data.
	 */
	private static final Pattern CHANGE = Pattern
		.compile("(?i)\\b(insert|update|delete|call|lock|nextval)\\b|^\\s*select\\s+\\w+\\(");

	private static final String CUT = "do $$ begin raise 'cut' using errcode = 'io_error'; end $$";

	private volatile int left;

	private volatile boolean changed;

	@Bean
	static BeanPostProcessor countingDataSource(ObjectProvider<SqlCounter> counter) {
		return new BeanPostProcessor() {

			@Override
			public Object postProcessAfterInitialization(Object bean, String name) {
				return (bean instanceof DataSource source)
						? new CountingDataSource(source, SingletonSupplier.of(counter::getObject)) : bean;
			}

		};
	}

	/**
	 * Does the work and lets a statement or commit fail with its transaction, so that as
	 * much stays as if the application were killed there. The connection stays with its
	 * plans, which take longer to make than all else. Of several reads in turn only the
	 * first counts.
	 * @param at the number of the statement, from 1
	 * @return whether it was cut; the work may have ended before
	 */
	public boolean cutAt(int at, Runnable work) {
		this.left = at;
		this.changed = true;
		this.worker = Thread.currentThread();
		try {
			work.run();
		}
		finally {
			this.worker = null;
		}
		return this.left <= 0;
	}

	private void beforeSending(Connection connection, @Nullable String query) throws SQLException {
		if (Thread.currentThread() == this.worker) {
			boolean change = query == null || CHANGE.matcher(query).find();
			boolean counts = change || this.changed;
			this.changed = change;
			if (counts && --this.left == 0) {
				try (var statement = connection.createStatement()) {
					statement.execute(CUT);
				}
			}
		}
	}

	/** Returns the number of statements. */
	public int count(Work work) {
		return statements(work).size();
	}

	/** Returns the statements in order. */
	public List<String> statements(Work work) {
		this.sent.clear();
		this.left = 0;
		this.worker = Thread.currentThread();
		try {
			work.run();
		}
		catch (Exception ex) {
			throw new IllegalStateException(ex);
		}
		finally {
			this.worker = null;
		}
		return List.copyOf(this.sent);
	}

	private void sent(String sql) {
		if (Thread.currentThread() == this.worker) {
			this.sent.add(sql);
		}
	}

	/** Work that reads or writes. */
	@FunctionalInterface
	public interface Work {

		void run() throws Exception;

	}

	private static final class CountingDataSource extends DelegatingDataSource {

		private final SingletonSupplier<SqlCounter> counter;

		private CountingDataSource(DataSource target, SingletonSupplier<SqlCounter> counter) {
			super(target);
			this.counter = counter;
		}

		@Override
		public Connection getConnection() throws SQLException {
			return counted(super.getConnection());
		}

		private Connection counted(Connection connection) {
			return proxy(Connection.class, connection, connection, null, (method, arguments, result) -> {
				if (result instanceof CallableStatement || !(result instanceof Statement statement)) {
					return result;
				}
				if (statement instanceof PreparedStatement prepared) {
					return counted(PreparedStatement.class, prepared, connection, String.valueOf(arguments[0]));
				}
				return counted(Statement.class, statement, connection, null);
			});
		}

		private <T extends Statement> T counted(Class<T> type, T statement, Connection connection,
				@Nullable String sql) {
			return proxy(type, statement, connection, sql, (method, arguments, result) -> {
				if (method.getName().startsWith("execute")) {
					this.counter.obtain()
						.sent((sql != null) ? sql : (arguments != null) ? String.valueOf(arguments[0]) : "batch");
				}
				return result;
			});
		}

		private <T> T proxy(Class<T> type, T target, Connection connection, @Nullable String sql, After after) {
			return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] { type },
					(proxy, method, arguments) -> {
						if (method.getName().startsWith("execute") || method.getName().equals("commit")) {
							this.counter.obtain()
								.beforeSending(connection, method.getName().equals("executeQuery") ? sql : null);
						}
						try {
							return after.returning(method, arguments, method.invoke(target, arguments));
						}
						catch (InvocationTargetException ex) {
							throw ex.getCause();
						}
					}));
		}

	}

	@FunctionalInterface
	private interface After {

		Object returning(Method method, Object[] arguments, Object result);

	}

}
