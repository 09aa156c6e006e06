package org.throughline.platform.publication;

import java.util.List;
import java.util.UUID;

import jakarta.persistence.EntityManager;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.UncategorizedSQLException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionExecution;
import org.springframework.transaction.TransactionExecutionListener;

/**
 * Checks at the end of each writing transaction that no text which may identify a child
 * becomes public without a reason. It does not matter which page, file or table the text
 * comes from.
 */
@Component
class PublicationCheck implements TransactionExecutionListener {

	/** SQL state in_failed_sql_transaction. */
	private static final String FAILED_TRANSACTION = "25P02";

	private final ObjectProvider<JdbcClient> jdbc;

	private final ObjectProvider<EntityManager> entities;

	private final ObjectProvider<PublicTexts> texts;

	PublicationCheck(ObjectProvider<JdbcClient> jdbc, ObjectProvider<EntityManager> entities,
			ObjectProvider<PublicTexts> texts) {
		this.jdbc = jdbc;
		this.entities = entities;
		this.texts = texts;
	}

	@Override
	public void beforeCommit(TransactionExecution transaction) {
		if (transaction.isReadOnly()) {
			return;
		}
		this.entities.getObject().flush();
		var changed = changedRecords();
		if (!changed.isEmpty()) {
			var publicTexts = this.texts.getObject();
			publicTexts.acceptOrRefuse(publicTexts.openIn(changed));
		}
	}

	/** Empty if a statement has failed, since the database then stores nothing. */
	private List<UUID> changedRecords() {
		try {
			return this.jdbc.getObject().sql("select unnest(changed_records())").query(UUID.class).list();
		}
		catch (UncategorizedSQLException ex) {
			var cause = ex.getSQLException();
			if (cause != null && FAILED_TRANSACTION.equals(cause.getSQLState())) {
				return List.of();
			}
			throw ex;
		}
	}

}
