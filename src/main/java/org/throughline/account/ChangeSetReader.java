package org.throughline.account;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Pageable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import org.throughline.platform.persistence.Json;
import org.throughline.platform.time.Dates;

/**
 * Reads the changes that were saved together in a partnership. The number of statements
 * does not depend on theirs.
 */
@Component
class ChangeSetReader {

	/** What was saved in a partnership, by a person and on a day if these are given. */
	private static final String SETS = """
			change_set c where c.partnership_id = :partnership and (:person::text is null or c.actor = :person)
			  and (:from::timestamptz is null or (c.at >= :from and c.at < :to))""";

	/**
	 * The first 40 rows of what was saved at once; of an import, and of more than three
	 * records or 40 rows, counts and one row.
	 */
	private static final String ROWS = """
			select h.at, h.actor, h.table_name, h.operation, h.record_id, h.old_row::text, h.new_row::text,
			  s.source || s.id as set, case when m.many then change_set_counts(s.id) end as counts
			from (
			  select c.id, coalesce(substring(c.request from '^import:[^:]*:'), '') as source from %s
			  order by c.id desc limit :size offset :offset) s
			cross join lateral (
			  select s.source <> '' or count(distinct f.record_id) > 3 or count(*) > 40 as many from (
			    select r.record_id from change_set_row r where r.change_set_id = s.id order by r.history_id limit 41) f) m
			cross join lateral (
			  select r.history_id from change_set_row r where r.change_set_id = s.id
			    and not exists (select from withdrawn_records() w(id) where w.id = r.record_id)
			  order by r.history_id limit case when m.many then 1 else 40 end) r
			cross join lateral history_row(r.history_id) h
			order by s.id desc, h.id desc"""
		.formatted(SETS);

	private final JdbcClient jdbc;

	private final HistoryService history;

	private final HistoryFormatter formatter;

	private final HistoryWording wording;

	ChangeSetReader(JdbcClient jdbc, HistoryService history, HistoryFormatter formatter, HistoryWording wording) {
		this.jdbc = jdbc;
		this.history = history;
		this.formatter = formatter;
		this.wording = wording;
	}

	/** The names of those who changed something, in alphabetical order. */
	List<String> people(UUID partnership) {
		return this.jdbc.sql("select distinct actor from change_set where partnership_id = ? order by actor")
			.param(partnership)
			.query(String.class)
			.list();
	}

	/**
	 * Returns sentences on what was saved last; the sets of twenty years are not counted.
	 */
	List<WordedChange> recent(UUID partnership, int sets) {
		return read(filter(partnership, null, null), PageRequest.ofSize(sets));
	}

	/**
	 * Returns sentences, newest first; the page counts what was saved at once.
	 * @param person the name of the person, or {@code null} for all
	 * @param day the day in England, or {@code null} for all
	 */
	Page<WordedChange> page(UUID partnership, @Nullable String person, @Nullable LocalDate day, Pageable page) {
		var filter = filter(partnership, person, day);
		long sets = this.jdbc.sql("select count(*) from " + SETS).params(filter).query(Long.class).single();
		return new PageImpl<>(read(filter, page), page, sets);
	}

	private static Map<String, Object> filter(UUID partnership, @Nullable String person, @Nullable LocalDate day) {
		Map<String, Object> filter = new HashMap<>();
		filter.put("partnership", partnership);
		filter.put("person", person);
		filter.put("from", (day != null) ? Dates.start(day).atOffset(ZoneOffset.UTC) : null);
		filter.put("to", (day != null) ? Dates.start(day.plusDays(1)).atOffset(ZoneOffset.UTC) : null);
		return filter;
	}

	private List<WordedChange> read(Map<String, Object> filter, Pageable page) {
		var counts = new HashMap<String, List<HistoryWording.Count>>();
		var rows = this.jdbc.sql(ROWS)
			.params(filter)
			.param("size", page.getPageSize())
			.param("offset", page.getOffset())
			.query((row, number) -> {
				String set = row.getString("set");
				String counted = row.getString("counts");
				if (counted != null) {
					counts.put(set, List.of(Json.read(counted, HistoryWording.Count[].class)));
				}
				return this.history.recorded(row, set);
			})
			.list();
		return sentences(this.formatter.changes(rows), counts);
	}

	private List<WordedChange> sentences(List<Change> changes, Map<String, List<HistoryWording.Count>> counts) {
		Map<String, List<Change>> sets = new LinkedHashMap<>();
		changes
			.forEach((change) -> sets.computeIfAbsent(change.subject().set(), (set) -> new ArrayList<>()).add(change));
		List<WordedChange> sentences = new ArrayList<>();
		sets.forEach((set, saved) -> {
			var many = counts.getOrDefault(set, List.of());
			if (!many.isEmpty()) {
				sentences.add(this.wording.summary(saved.get(0), many));
			}
			else {
				sentences.addAll(this.wording.sentences(saved, null));
			}
		});
		return sentences;
	}

}
