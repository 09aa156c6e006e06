package org.throughline.platform.persistence;

import javax.sql.DataSource;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionExecution;
import org.springframework.transaction.TransactionExecutionListener;

import org.throughline.platform.security.CurrentUser;
import org.throughline.platform.security.SignedInUser;

/**
 * Passes PostgreSQL the user and the request at the start of each writing transaction,
 * for the history trigger. The setting ends with the transaction.
 */
@Component
class HistoryActor implements TransactionExecutionListener {

	private static final Logger logger = LoggerFactory.getLogger(HistoryActor.class);

	private final JdbcClient jdbc;

	HistoryActor(DataSource dataSource) {
		this.jdbc = JdbcClient.create(dataSource);
	}

	@Override
	public void afterBegin(TransactionExecution transaction, @Nullable Throwable beginFailure) {
		if (beginFailure != null || transaction.isReadOnly()) {
			return;
		}
		String process = CurrentUser.process();
		String id = (process != null) ? "" : CurrentUser.signedIn().map((user) -> user.id().toString()).orElse("");
		String name = (process != null) ? process
				: CurrentUser.signedIn().map(SignedInUser::displayName).orElse("Throughline");
		String request = MDC.get("request");
		try {
			this.jdbc.sql("""
					select set_config('throughline.actor', ?, true), set_config('throughline.actor_id', ?, true),
					  set_config('throughline.request', ?, true)""")
				.params(name, id, (request != null) ? request : "")
				.query()
				.singleRow();
		}
		catch (DataAccessException ex) {
			// thrown here it would leave the connection with the thread for ever; the
			// transaction's own first statement fails as well
			logger.warn("The database failed as a transaction began: {}", ex.toString());
			transaction.setRollbackOnly();
		}
	}

}
