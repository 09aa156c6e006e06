package org.throughline.browse;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.springframework.dao.DataAccessException;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.Pageable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.throughline.platform.govuk.Paging;
import org.throughline.platform.persistence.MappedRecord;
import org.throughline.platform.security.CurrentUser;

/**
 * The search of everything that a reader may read.
 */
@Service
@Transactional(readOnly = true)
public class SearchQueries {

	/** The most records that are ranked and counted. */
	public static final int RANKED = 1000;

	/**
	 * The query as PostgreSQL reads it. Plans are made for its words, and stop after two
	 * seconds.
	 */
	private static final String QUERY = """
			select search_query(:words)::text, set_config('plan_cache_mode', 'force_custom_plan', true),
			  set_config('statement_timeout', '2s', true)""";

	/** The state of a statement that PostgreSQL has stopped. */
	private static final String STOPPED = "57014";

	private static final String SHOWN = """
			select e.record_id, e.visibility = 'PUBLIC' as open, e.kind, e.state, e.year, p.slug, e.title,
			  e.address || case when e.kind = 'PAPER' then coalesce(paragraph_of_paper(e.record_id, :query::tsquery), '') else '' end as address,
			  partnership_label_at(e.partnership_id, coalesce(e.as_at, :today)) as body, r.title as report,
			  ts_headline('search_english', e.wording, :query::tsquery, :marks) as excerpt
			from searchable_record e
			join partnership_label p on p.id = e.partnership_id
			left join report_name r on r.id = e.report_id
			where e.record_id = any(:records)
			order by array_position(:records, e.record_id)""";

	private static final String NAMES = """
			select id, slug, name from theme_label where id = any(:themes)
			union all
			select id, slug, organisation_label_at(id, :today) from organisation_label where id = any(:bodies)
			union all
			select id, slug, partnership_label_at(id, :today) from partnership_label where id = any(:partnerships)""";

	private static final Pattern WORD = Pattern.compile("\\p{L}{4,30}");

	private static final String MARKS = "StartSel=%s, StopSel=%s, MaxFragments=2, MinWords=12, MaxWords=28, FragmentDelimiter=\" … \""
		.formatted(SearchHit.FROM, SearchHit.TO);

	private final JdbcClient jdbc;

	private final CurrentUser user;

	private final Clock clock;

	SearchQueries(JdbcClient jdbc, CurrentUser user, Clock clock) {
		this.jdbc = jdbc;
		this.user = user;
		this.clock = clock;
	}

	/**
	 * Returns what the reader may find; empty if the search has no words to look for.
	 * @throws SearchTooSlow if the database needs too long
	 */
	public SearchResults search(SearchRequest request, Pageable page) {
		return inTime(() -> find(request, page));
	}

	/**
	 * Returns the newest records that everyone may find; all if the search asks for
	 * nothing.
	 * @throws SearchTooSlow if the database needs too long
	 */
	List<UUID> everyonesNewest(SearchRequest request) {
		return inTime(() -> {
			String query = query(request);
			return (query.isEmpty() && !request.words().isEmpty()) ? List.of()
					: candidates(request, query, SearchReader.EVERYONE).stream().map(Candidate::recordId).toList();
		});
	}

	private static <T> T inTime(Supplier<T> search) {
		try {
			return search.get();
		}
		catch (DataAccessException ex) {
			if (ex.getRootCause() instanceof SQLException cause && STOPPED.equals(cause.getSQLState())) {
				throw new SearchTooSlow();
			}
			throw ex;
		}
	}

	private SearchResults find(SearchRequest request, Pageable page) {
		String query = query(request);
		boolean nothing = query.isEmpty() && (!request.words().isEmpty() || request.empty());
		var found = nothing ? List.<Candidate>of() : candidates(request, query, SearchReader.of(this.user.grants()));
		boolean more = found.size() > RANKED;
		var ranked = found.subList(0, Math.min(found.size(), RANKED));
		var names = ranked.isEmpty() ? Map.<UUID, Name>of() : names(ranked);
		var hits = hits(Paging.slice(ranked, page).map(Candidate::recordId).getContent(), query);
		return new SearchResults(new PageImpl<>(hits, page, ranked.size()), more,
				values(ranked, (each) -> Stream.of(new Name(each.kind(), each.kind())), BY_COUNT),
				values(ranked, (each) -> Stream.of(new Name(each.year(), each.year())), BY_NAME.reversed()),
				values(ranked, (each) -> named(each.themeIds(), names), BY_NAME),
				values(ranked, (each) -> named(each.organisationIds(), names), BY_NAME),
				values(ranked, (each) -> named(List.of(each.partnershipId()), names), BY_NAME));
	}

	private String query(SearchRequest request) {
		return this.jdbc.sql(QUERY).param("words", request.words()).query((row, number) -> row.getString(1)).single();
	}

	private List<Candidate> candidates(SearchRequest request, String query, SearchReader reader) {
		var statement = SearchStatement.of(request, query, reader, LocalDate.now(this.clock), RANKED + 1);
		return this.jdbc.sql(statement.sql())
			.params(statement.parameters())
			.query(MappedRecord.rows(Candidate.class))
			.list();
	}

	/**
	 * Returns the search with the nearest spelling of words that nothing has which the
	 * reader may find, or {@code null} if there is none.
	 */
	public @Nullable String suggestion(SearchRequest request) {
		String suggested = request.words();
		var words = WORD.matcher(request.words()).results().map(MatchResult::group).distinct().limit(10).toList();
		if (!words.isEmpty()) {
			var statement = SearchStatement.spelling(request, words, SearchReader.of(this.user.grants()),
					LocalDate.now(this.clock));
			for (String[] found : this.jdbc.sql(statement.sql())
				.params(statement.parameters())
				.query((row, number) -> new String[] { row.getString("typed"), row.getString("word") })
				.list()) {
				suggested = suggested.replace(found[0], found[1]);
			}
		}
		return suggested.equals(request.words()) ? null : suggested;
	}

	private List<SearchHit> hits(List<UUID> records, String query) {
		if (records.isEmpty()) {
			return List.of();
		}
		return this.jdbc.sql(SHOWN)
			.param("query", query)
			.param("marks", MARKS)
			.param("records", records.toArray(UUID[]::new))
			.param("today", LocalDate.now(this.clock))
			.query((row, number) -> hit(row))
			.list();
	}

	private static SearchHit hit(ResultSet row) throws SQLException {
		return new SearchHit(row.getString("kind"), row.getString("state"),
				"/" + row.getString("slug") + "/" + row.getString("address"), row.getString("title"),
				SearchHit.passages(row.getString("excerpt")), MappedRecord.read(row, SearchHit.Context.class),
				row.getBoolean("open"));
	}

	private Map<UUID, Name> names(List<Candidate> found) {
		var names = new HashMap<UUID, Name>();
		this.jdbc.sql(NAMES)
			.param("themes", ids(found, Candidate::themeIds))
			.param("bodies", ids(found, Candidate::organisationIds))
			.param("partnerships", ids(found, (each) -> List.of(each.partnershipId())))
			.param("today", LocalDate.now(this.clock))
			.query((row) -> {
				names.put(row.getObject("id", UUID.class), new Name(row.getString("slug"), row.getString("name")));
			});
		return names;
	}

	private static UUID[] ids(List<Candidate> found, Function<Candidate, List<UUID>> column) {
		return found.stream().flatMap((each) -> column.apply(each).stream()).distinct().toArray(UUID[]::new);
	}

	private static Stream<Name> named(List<UUID> ids, Map<UUID, Name> names) {
		return ids.stream().filter(names::containsKey).map(names::get);
	}

	private static final Comparator<SearchResults.Value> BY_NAME = Comparator.comparing(SearchResults.Value::name)
		.thenComparing(SearchResults.Value::value);

	private static final Comparator<SearchResults.Value> BY_COUNT = Comparator.comparing(SearchResults.Value::count)
		.reversed()
		.thenComparing(SearchResults.Value::value);

	private static List<SearchResults.Value> values(List<Candidate> found, Function<Candidate, Stream<Name>> column,
			Comparator<SearchResults.Value> order) {
		var counts = new LinkedHashMap<Name, Integer>();
		found.forEach((each) -> column.apply(each)
			.filter((name) -> !name.slug().isEmpty())
			.forEach((name) -> counts.merge(name, 1, Integer::sum)));
		return counts.entrySet()
			.stream()
			.map((each) -> new SearchResults.Value(each.getKey().slug(), each.getKey().name(), each.getValue()))
			.sorted(order)
			.toList();
	}

	private record Name(String slug, String name) {

	}

	/** A record among those that are ranked. */
	private record Candidate(UUID recordId, UUID partnershipId, String kind, String year, List<UUID> themeIds,
			List<UUID> organisationIds) {

	}

}
