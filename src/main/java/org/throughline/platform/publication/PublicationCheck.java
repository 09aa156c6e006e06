package org.throughline.platform.publication;

import java.util.Collections;
import java.util.List;
import java.util.UUID;

import jakarta.persistence.EntityManager;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.UncategorizedSQLException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionExecution;
import org.springframework.transaction.TransactionExecutionListener;

import org.throughline.platform.text.IdentifyingText;

/**
 * Checks at the end of each writing transaction that no text which may identify a child
 * becomes public without a reason. It does not matter which page, file or table the text
 * comes from. Public texts are looked up only if a stored row has such words or if others
 * may read a record since.
 */
@Component
class PublicationCheck implements TransactionExecutionListener {

	/** SQL state in_failed_sql_transaction. */
	private static final String FAILED_TRANSACTION = "25P02";

	private final ObjectProvider<JdbcClient> jdbc;

	private final ObjectProvider<EntityManager> entities;

	private final ObjectProvider<PublicTexts> texts;

	private final ObjectProvider<TextSearch> search;

	PublicationCheck(ObjectProvider<JdbcClient> jdbc, ObjectProvider<EntityManager> entities,
			ObjectProvider<PublicTexts> texts, ObjectProvider<TextSearch> search) {
		this.jdbc = jdbc;
		this.entities = entities;
		this.texts = texts;
		this.search = search;
	}

	@Override
	public void beforeCommit(TransactionExecution transaction) {
		if (transaction.isReadOnly()) {
			return;
		}
		this.entities.getObject().flush();
		var changed = changedRows();
		var tokens = ConfidentialWords.tokens(changed.stream().flatMap((row) -> row.texts().stream()).toList());
		var names = this.search.getObject().beginningsOfNames(tokens);
		var suspect = changed.stream()
			.filter((row) -> row.readersChanged() || IdentifyingText.isIn(row.texts())
					|| !Collections.disjoint(ConfidentialWords.tokens(row.texts()), names))
			.map(ChangedRow::recordId)
			.distinct()
			.toList();
		if (!suspect.isEmpty()) {
			var publicTexts = this.texts.getObject();
			publicTexts.acceptOrRefuse(publicTexts.openIn(suspect));
		}
	}

	/** Empty if a statement has failed, since the database then stores nothing. */
	private List<ChangedRow> changedRows() {
		try {
			return this.jdbc.getObject()
				.sql("select record_id, texts, readers_changed from changed_rows()")
				.query((row, number) -> new ChangedRow(row.getObject(1, UUID.class),
						List.of((String[]) row.getArray(2).getArray()), row.getBoolean(3)))
				.list();
		}
		catch (UncategorizedSQLException ex) {
			var cause = ex.getSQLException();
			if (cause != null && FAILED_TRANSACTION.equals(cause.getSQLState())) {
				return List.of();
			}
			throw ex;
		}
	}

	/** A stored row, and whether its readers or what it belongs to have changed. */
	private record ChangedRow(UUID recordId, List<String> texts, boolean readersChanged) {

	}

}
