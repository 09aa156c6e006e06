package org.throughline.account;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.Pageable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.throughline.platform.form.LastChange;
import org.throughline.platform.persistence.MappedRecord;

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

	private final HistoryWording wording;

	HistoryService(JdbcClient jdbc, JsonMapper json, HistoryFormatter formatter, HistoryWording wording) {
		this.jdbc = jdbc;
		this.json = json;
		this.formatter = formatter;
		this.wording = wording;
	}

	@Override
	public Optional<LastChange> of(UUID id) {
		return this.jdbc.sql("select actor as by, at from history_of(array[cast(? as uuid)]) order by id desc limit 1")
			.param(id)
			.query(MappedRecord.rows(LastChange.class))
			.optional();
	}

	/** Returns the changes of a record and its dependent rows. */
	public RecordHistory changesOf(UUID id, Pageable page) {
		return changesOf(List.of(id), page);
	}

	/** Returns the changes of several records; the page is about the first. */
	public RecordHistory changesOf(Collection<UUID> ids, Pageable page) {
		return changes("history_of(:ids)", Map.of("ids", ids.toArray(UUID[]::new)), ids.iterator().next(), page);
	}

	/** Returns the changes of an organisation, its names and successions. */
	public RecordHistory changesOfOrganisation(UUID organisation, Pageable page) {
		return changes("organisation_history(:organisation)", Map.of("organisation", organisation), organisation, page);
	}

	/**
	 * Returns the changes of roles, groups and appointments of a partnership, including
	 * removed ones.
	 */
	public RecordHistory changesOfGovernance(UUID partnership, Pageable page) {
		return changes("governance_history(:partnership)", Map.of("partnership", partnership), partnership, page);
	}

	/**
	 * Returns the changes of a record and its dependent rows, including removed ones.
	 * @param reference the column of dependent rows that refers to it
	 */
	public RecordHistory changesWithin(String reference, UUID id, Pageable page) {
		return changes("history_within(:reference, :record)", Map.of("reference", reference, "record", id), id, page);
	}

	private RecordHistory changes(String function, Map<String, ?> parameters, UUID about, Pageable page) {
		var total = new AtomicLong();
		List<Recorded> rows = this.jdbc.sql("""
				select h.at, h.actor, h.request, h.table_name, h.operation, h.record_id, h.old_row::text,
				  h.new_row::text, count(*) over () as total
				from %s h order by h.id desc limit :size offset :offset""".formatted(function))
			.params(parameters)
			.param("size", page.getPageSize())
			.param("offset", page.getOffset())
			.query((row, number) -> {
				total.set(row.getLong("total"));
				return recorded(row, savedWith(row));
			})
			.list();
		var changes = this.formatter.changes(rows);
		return new RecordHistory("", new PageImpl<>(changes, page, total.get()),
				HistoryDay.of(this.wording.sentences(changes, about)));
	}

	/** Rows of one request, or of one second without a request, were saved at once. */
	private static String savedWith(ResultSet row) throws SQLException {
		String request = row.getString("request");
		return ((request != null) ? request : row.getObject("at", OffsetDateTime.class).truncatedTo(ChronoUnit.SECONDS))
				+ " " + row.getString("actor");
	}

	/**
	 * Reads a row of the history.
	 * @param set what was saved with it
	 */
	Recorded recorded(ResultSet row, String set) throws SQLException {
		return new Recorded(row.getObject("at", OffsetDateTime.class).toInstant().truncatedTo(ChronoUnit.SECONDS),
				row.getString("actor"),
				new Place(set, row.getString("table_name"), row.getObject("record_id", UUID.class)),
				Change.Operation.valueOf(row.getString("operation")), parsed(row.getString("old_row")),
				parsed(row.getString("new_row")));
	}

	private Map<String, Object> parsed(@Nullable String row) {
		return (row != null) ? this.json.readValue(row, ROW) : Map.of();
	}

	/** A row of the history. */
	record Recorded(Instant at, String actor, Place place, Change.Operation operation, Map<String, Object> before,
			Map<String, Object> after) {

		String table() {
			return this.place.table();
		}

		UUID recordId() {
			return this.place.record();
		}

		/** The row as it was last. */
		Map<String, Object> latest() {
			return this.after.isEmpty() ? this.before : this.after;
		}

	}

	/** The page and record in which a change happened. */
	record Place(String set, String table, UUID record) {

	}

}
