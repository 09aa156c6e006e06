package org.throughline.platform.web;

import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientConnectionException;
import java.util.Set;

import org.hibernate.exception.JDBCConnectionException;

import org.springframework.jdbc.CannotGetJdbcConnectionException;

/** Distinguishes an unreachable database from other failures. */
final class DatabaseFailure {

	/**
	 * Prefixes of PostgreSQL's error codes: connection exception; operator intervention
	 * such as a shutdown; too many connections (PostgreSQL documentation, appendix A).
	 */
	private static final Set<String> UNREACHABLE = Set.of("08", "57P", "53300");

	private static final int DEEPEST_CAUSE = 30;

	private DatabaseFailure() {
	}

	static boolean isUnreachable(Throwable failure) {
		Throwable cause = failure;
		for (int depth = 0; cause != null && depth < DEEPEST_CAUSE; depth++) {
			if (cause instanceof CannotGetJdbcConnectionException || cause instanceof JDBCConnectionException
					|| cause instanceof SQLException sql && isUnreachable(sql)) {
				return true;
			}
			cause = cause.getCause();
		}
		return false;
	}

	private static boolean isUnreachable(SQLException failure) {
		String state = failure.getSQLState();
		return failure instanceof SQLTransientConnectionException
				|| failure instanceof SQLNonTransientConnectionException || failure instanceof SQLRecoverableException
				|| state != null && UNREACHABLE.stream().anyMatch(state::startsWith);
	}

}
