package org.throughline.account;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.Pageable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.throughline.platform.form.LastChange;

/**
 * Reads the change history that database triggers record, newest first. Callers must
 * check whether the person may see the record.
 */
@Service
@Transactional(readOnly = true)
public class HistoryService implements LastChange.Lookup {

	private static final TypeReference<Map<String, Object>> ROW = new TypeReference<>() {
	};

	private final JdbcClient jdbc;

	private final JsonMapper json;

	private final HistoryFormatter formatter;

	HistoryService(JdbcClient jdbc, JsonMapper json, HistoryFormatter formatter) {
		this.jdbc = jdbc;
		this.json = json;
		this.formatter = formatter;
	}

	@Override
	public Optional<LastChange> of(UUID id) {
		return this.jdbc.sql("select actor, at from history_of(array[cast(? as uuid)]) order by id desc limit 1")
			.param(id)
			.query((row, number) -> new LastChange(row.getString("actor"),
					row.getObject("at", OffsetDateTime.class).toInstant()))
			.optional();
	}

	/** Returns the changes of a record and its dependent rows. */
	public Page<Change> changesOf(UUID id, Pageable page) {
		return changesOf(List.of(id), page);
	}

	/** Returns the changes of several records. */
	public Page<Change> changesOf(Collection<UUID> ids, Pageable page) {
		return changes("history_of(:ids)", Map.of("ids", ids.toArray(UUID[]::new)), page);
	}

	/** Returns the changes of an organisation, its names and successions. */
	public Page<Change> changesOfOrganisation(UUID organisation, Pageable page) {
		return changes("organisation_history(:organisation)", Map.of("organisation", organisation), page);
	}

	/**
	 * Returns the changes of roles, groups and appointments of a partnership, including
	 * removed ones.
	 */
	public Page<Change> changesOfGovernance(UUID partnership, Pageable page) {
		return changes("governance_history(:partnership)", Map.of("partnership", partnership), page);
	}

	/**
	 * Returns the changes of a record and its dependent rows, including removed ones.
	 * @param reference the column of dependent rows that refers to it
	 */
	public Page<Change> changesWithin(String reference, UUID id, Pageable page) {
		return changes("history_within(:reference, :record)", Map.of("reference", reference, "record", id), page);
	}

	private Page<Change> changes(String function, Map<String, ?> parameters, Pageable page) {
		List<Recorded> rows = this.jdbc
			.sql("""
					select at, actor, table_name, operation, record_id, old_row::text, new_row::text, count(*) over () as total
					from %s order by id desc limit :size offset :offset"""
				.formatted(function))
			.params(parameters)
			.param("size", page.getPageSize())
			.param("offset", page.getOffset())
			.query((row, number) -> new Recorded(
					row.getObject("at", OffsetDateTime.class).toInstant().truncatedTo(ChronoUnit.SECONDS),
					row.getString("actor"), row.getString("table_name"),
					Change.Operation.valueOf(row.getString("operation")), row.getObject("record_id", UUID.class),
					parsed(row.getString("old_row")), parsed(row.getString("new_row")), row.getLong("total")))
			.list();
		long total = rows.isEmpty() ? 0 : rows.get(0).total();
		return new PageImpl<>(this.formatter.changes(rows), page, total);
	}

	private Map<String, Object> parsed(@Nullable String row) {
		return (row != null) ? this.json.readValue(row, ROW) : Map.of();
	}

	/** A row of the history. */
	record Recorded(Instant at, String actor, String table, Change.Operation operation, UUID recordId,
			Map<String, Object> before, Map<String, Object> after, long total) {

	}

}
