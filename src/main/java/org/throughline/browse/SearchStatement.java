package org.throughline.browse;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The SQL that finds records. For everyone it reads public entries only, so nothing of it
 * depends on hidden ones.
 */
record SearchStatement(String sql, Map<String, Object> parameters) {

	private static final String ENTRIES = """
			select record_id, partnership_id, kind, year, theme_ids, organisation_ids, as_at, words
			from searchable_record where\s""";

	private static final String WORDS = "words @@ :query::tsquery and ";

	/**
	 * Words without a place (identifiers of bodies) would make the rank of all words
	 * together nothing: each counts alone.
	 */
	private static final String BEST = "ts_rank(words, replace(:query, '&', '|')::tsquery) desc, ";

	private static final String NEWEST = "as_at desc nulls last, record_id";

	private static final String SPELLING = """
			select t.typed, s.word
			from unnest(:typed) t (typed)
			cross join lateral (
			  select w.word from known_word w
			  where %s w.word %% folded(t.typed) and abs(length(w.word) - length(t.typed)) <= 3 and exists (
			    select from searchable_record where words @@ plainto_tsquery('search_english', w.word) and %s)
			  order by similarity(w.word, folded(t.typed)) desc, w.word limit 1) s
			where not exists (
			  select from searchable_record where words @@ plainto_tsquery('search_english', t.typed) and %s)""";

	/**
	 * Returns the statement that finds the newest records of a search and ranks them.
	 * @param query the words as PostgreSQL reads them; empty for all records
	 * @param most the most records
	 */
	static SearchStatement of(SearchRequest request, String query, SearchReader reader, LocalDate today, int most) {
		var parameters = new HashMap<String, Object>(reader.everyone() ? Map.of() : reader.parameters());
		parameters.put("today", today);
		parameters.put("query", query);
		String filters = filters(request, parameters);
		String entries = ENTRIES + (query.isEmpty() ? "" : WORDS);
		String found = entries + open(request, reader) + filters
				+ (reader.everyone() ? "" : " union all " + entries + SearchReader.HIDDEN + filters);
		return new SearchStatement("""
				with newest as (%s order by %s limit %d)
				select record_id, partnership_id, kind, year, theme_ids, organisation_ids from newest order by %s"""
			.formatted(found, NEWEST, most, (query.isEmpty() ? "" : BEST) + NEWEST), parameters);
	}

	/**
	 * Returns the statement that finds the most similar word for each word that nothing
	 * has which the reader may find.
	 */
	static SearchStatement spelling(SearchRequest request, List<String> words, SearchReader reader, LocalDate today) {
		var parameters = new HashMap<String, Object>(reader.everyone() ? Map.of() : reader.parameters());
		parameters.put("today", today);
		parameters.put("typed", words.toArray(String[]::new));
		String open = open(request, reader);
		String readable = (reader.everyone() ? open : "(" + open + " or " + SearchReader.HIDDEN + ")")
				+ filters(request, parameters);
		return new SearchStatement(
				SPELLING.formatted(reader.everyone() ? "w.visibility = 'PUBLIC' and" : "", readable, readable),
				parameters);
	}

	/**
	 * Returns the condition on entries that everyone may read. A review that is no longer
	 * available is still found by those who manage it.
	 */
	private static String open(SearchRequest request, SearchReader reader) {
		return "visibility = 'PUBLIC' and (until is null or until >= :today"
				+ (reader.everyone() ? ")" : " or partnership_id = any(:managed))")
				+ (request.partnership().isEmpty() ? reader.listed() : "");
	}

	private static String filters(SearchRequest request, Map<String, Object> parameters) {
		var filters = new LinkedHashMap<String, String>();
		add("partnership", request.partnership(),
				" and partnership_id = (select id from partnership_label where slug = :partnership)", filters,
				parameters);
		add("kind", request.kind(), " and kind = :kind", filters, parameters);
		add("year", request.year(), " and year = :year", filters, parameters);
		add("theme", request.theme(), " and theme_ids @> (select array[id] from theme_label where slug = :theme)",
				filters, parameters);
		add("body", request.body(),
				" and organisation_ids @> (select array[id] from organisation_label where slug = :body)", filters,
				parameters);
		return String.join("", filters.values());
	}

	private static void add(String name, String value, String condition, Map<String, String> filters,
			Map<String, Object> parameters) {
		if (!value.isEmpty()) {
			filters.put(name, condition);
			parameters.put(name, value);
		}
	}

}
