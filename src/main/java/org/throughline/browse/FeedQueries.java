package org.throughline.browse;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.throughline.browse.Feed.Entry;
import org.throughline.platform.text.Markdown;
import org.throughline.platform.web.NotFoundException;
import org.throughline.theme.ThemeService;

/**
 * Queries for feeds. Readers who are signed in get the same as everyone.
 */
@Service
@Transactional(readOnly = true)
public class FeedQueries {

	private static final int TITLE = 90;

	private static final int SUMMARY = 300;

	/** A report with all its records is one entry; other records are one each. */
	private static final String OF_PARTNERSHIP = """
			with followed as (
			  select coalesce(report_id, record_id) as id, report_id, max(changed_at) as changed_at
			  from followed_record where partnership_id = :partnership group by 1, 2),
			entry as (
			  select f.id, coalesce(e.kind, case when r.id is not null then 'REPORT' else :withdrawn end) as kind, e.state,
			    coalesce(r.title, e.title) as title, coalesce(e.wording, '') as wording, coalesce(r.path, e.address) as address,
			    coalesce(r.published_on, e.as_at) as dated_on, f.changed_at
			  from followed f
			  left join report_name r on r.id = f.report_id and r.published
			  left join searchable_record e on e.record_id = f.id and f.report_id is null and e.visibility = 'PUBLIC'
			    and (e.until is null or e.until >= :today))
			select md5(e.id::text)::uuid as id, e.kind, e.state, e.title, e.wording, '/' || p.slug || '/' || e.address as address,
			  partnership_label_at(p.id, coalesce(e.dated_on, :today)) as author, e.dated_on, e.changed_at
			from entry e join partnership_label p on p.id = :partnership
			order by e.changed_at desc, e.dated_on desc nulls last, e.id limit :most""";

	private static final String RECORDS = """
			select md5(e.record_id::text)::uuid as id, e.kind, e.state, e.title, e.wording,
			  '/' || p.slug || '/' || e.address as address, partnership_label_at(p.id, coalesce(e.as_at, :today)) as author,
			  e.as_at as dated_on, f.changed_at
			from searchable_record e
			join followed_record f on f.record_id = e.record_id
			join partnership_label p on p.id = e.partnership_id
			where e.record_id = any(:records) and e.visibility = 'PUBLIC'
			order by f.changed_at desc, e.as_at desc nulls last, e.record_id limit :most""";

	private final JdbcClient jdbc;

	private final Partnerships partnerships;

	private final ThemeService themes;

	private final SearchQueries searches;

	private final Clock clock;

	FeedQueries(JdbcClient jdbc, Partnerships partnerships, ThemeService themes, SearchQueries searches, Clock clock) {
		this.jdbc = jdbc;
		this.partnerships = partnerships;
		this.themes = themes;
		this.searches = searches;
		this.clock = clock;
	}

	/** Returns what a partnership published, changed and withdrew. */
	public Feed ofPartnership(String slug) {
		var partnership = this.partnerships.require(slug);
		String page = "/" + partnership.slug();
		return new Feed(partnership.name(), partnership.name(), page + "/feed", page,
				this.jdbc.sql(OF_PARTNERSHIP)
					.param("partnership", partnership.id())
					.param("withdrawn", Entry.WITHDRAWN)
					.param("today", LocalDate.now(this.clock))
					.param("most", Feed.MOST)
					.query((row, number) -> entry(row))
					.list());
	}

	/** Returns the statements and priorities of a partnership on a theme. */
	public Feed ofTheme(String slug, String theme) {
		var partnership = this.partnerships.require(slug);
		String page = "/" + partnership.slug() + "/themes/" + theme;
		var found = new SearchRequest("", partnership.slug(), "", "", theme, "");
		return feed(this.themes.theme(theme).orElseThrow(NotFoundException::new).name() + " – " + partnership.name(),
				partnership.name(), page + "/feed", page, found);
	}

	/**
	 * Returns what a search finds.
	 * @throws SearchTooSlow if the database needs too long
	 */
	public Feed ofSearch(SearchRequest request) {
		String title = request.words().isEmpty() ? "Search" : "Search: " + request.words();
		return feed(title, "Throughline", "/search/feed?" + request.query(), "/search?" + request.query(), request);
	}

	private Feed feed(String title, String author, String address, String page, SearchRequest request) {
		return new Feed(title, author, address, page,
				this.jdbc.sql(RECORDS)
					.param("records", this.searches.everyonesNewest(request).toArray(UUID[]::new))
					.param("today", LocalDate.now(this.clock))
					.param("most", Feed.MOST)
					.query((row, number) -> entry(row))
					.list());
	}

	static Entry entry(ResultSet row) throws SQLException {
		var id = row.getObject("id", UUID.class);
		var changedAt = row.getObject("changed_at", OffsetDateTime.class).toInstant();
		String kind = row.getString("kind");
		if (kind.equals(Entry.WITHDRAWN)) {
			return new Entry(id, kind, null, "", "", Feed.Source.NONE, null, changedAt);
		}
		String title = row.getString("title");
		String wording = row.getString("wording");
		return new Entry(id, kind, row.getString("state"),
				title.isEmpty() ? Markdown.firstWords(wording, TITLE) : title, Markdown.firstWords(wording, SUMMARY),
				new Feed.Source(row.getString("author"), row.getString("address")),
				row.getObject("dated_on", LocalDate.class), changedAt);
	}

}
