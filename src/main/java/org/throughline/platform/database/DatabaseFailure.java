package org.throughline.platform.database;

import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientConnectionException;
import java.util.Arrays;

import org.hibernate.exception.JDBCConnectionException;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.CannotGetJdbcConnectionException;

/**
 * The kinds of database failures that are not faults of the program, classified by
 * PostgreSQL's error codes (PostgreSQL documentation, appendix A).
 */
public enum DatabaseFailure {

	/**
	 * No connection: connection exceptions, a shutdown, too many connections.
	 */
	UNREACHABLE("08", "57P", "53300"),

	/**
	 * A time limit was reached: of a statement, of waiting for a lock, of an idle
	 * transaction; or two transactions waited for each other.
	 */
	BUSY("57014", "55P03", "25P03", "40P01"),

	/**
	 * Reading works, writing does not: a database that only reads, or a full disk.
	 */
	NOT_WRITABLE("25006", "53100"),

	/** A legal hold keeps a record from being removed. The code is our own. */
	HELD("TL001");

	private static final int DEEPEST_CAUSE = 30;

	private final String[] codes;

	DatabaseFailure(String... codes) {
		this.codes = codes;
	}

	/** Returns the kind of the failure, or {@code null} if it is another failure. */
	public static @Nullable DatabaseFailure of(Throwable failure) {
		Throwable cause = failure;
		for (int depth = 0; cause != null && depth < DEEPEST_CAUSE; depth++) {
			if (cause instanceof CannotGetJdbcConnectionException || cause instanceof JDBCConnectionException) {
				return UNREACHABLE;
			}
			if (cause instanceof SQLException sql) {
				var kind = ofSql(sql);
				if (kind != null) {
					return kind;
				}
			}
			cause = cause.getCause();
		}
		return null;
	}

	private static @Nullable DatabaseFailure ofSql(SQLException failure) {
		if (failure instanceof SQLTransientConnectionException || failure instanceof SQLNonTransientConnectionException
				|| failure instanceof SQLRecoverableException) {
			return UNREACHABLE;
		}
		String state = failure.getSQLState();
		return (state == null) ? null
				: Arrays.stream(values())
					.filter((kind) -> Arrays.stream(kind.codes).anyMatch(state::startsWith))
					.findFirst()
					.orElse(null);
	}

}
