package org.throughline.browse;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.throughline.platform.persistence.MappedRecord;

/**
 * Queries for the addresses that everyone may read.
 */
@Service
@Transactional(readOnly = true)
public class SitemapQueries {

	/** The most addresses that a sitemap may have. */
	static final int MOST = 50_000;

	private static final String PARTNERSHIPS = """
			select '/' || p.slug as path, max(f.changed_at) as changed_at
			from followed_record f join partnership_label p on p.id = f.partnership_id
			where p.listed group by p.slug order by p.slug limit :most""";

	/**
	 * Pages for search engines; of a statement that was carried forward, the latest
	 * version only.
	 */
	private static final String PAGES = """
			with shown as (
			  select e.record_id, e.report_id, e.address, e.theme_ids, f.changed_at
			  from searchable_record e join followed_record f on f.record_id = e.record_id
			  where e.partnership_id = :partnership and e.visibility = 'PUBLIC' and (e.until is null or e.until >= :today)),
			page as (
			  select '' as path, changed_at from shown
			  union all select '/' || list, changed_at
			  from shown cross join unnest(array['key-messages', 'themes', 'reports', 'papers', 'reviews', 'recommendations', 'actions',
			    'indicators', 'money', 'assurance', 'governance']) list
			  union all select '/' || split_part(address, '#', 1), changed_at from shown
			  union all select '/' || r.path, s.changed_at from shown s join report_name r on r.id = s.report_id
			  union all select '/themes/' || t.slug, s.changed_at from shown s join theme_label t on t.id = any(s.theme_ids)
			  union all select '/statements/' || r.slug || '/' || s.number, shown.changed_at
			  from readable_statements(false) s join shown on shown.record_id = s.id join report_name r on r.id = s.report_id
			  where not exists (
			    select from readable_statements(false) later join shown on shown.record_id = later.id
			    where later.carried_from_id = s.id))
			select '/' || :slug || path as path, max(changed_at) as changed_at from page group by page.path order by page.path limit :most""";

	private final JdbcClient jdbc;

	private final Partnerships partnerships;

	private final Clock clock;

	SitemapQueries(JdbcClient jdbc, Partnerships partnerships, Clock clock) {
		this.jdbc = jdbc;
		this.partnerships = partnerships;
		this.clock = clock;
	}

	/** Returns the partnerships that are listed with others. */
	public List<KnownPage> partnerships() {
		return this.jdbc.sql(PARTNERSHIPS).param("most", MOST).query(MappedRecord.rows(KnownPage.class)).list();
	}

	/** Returns the pages of a partnership. */
	public List<KnownPage> pages(String slug) {
		var partnership = this.partnerships.require(slug);
		return this.jdbc.sql(PAGES)
			.param("partnership", partnership.id())
			.param("slug", partnership.slug())
			.param("today", LocalDate.now(this.clock))
			.param("most", MOST)
			.query(MappedRecord.rows(KnownPage.class))
			.list();
	}

	/**
	 * A page that everyone may read.
	 *
	 * @param changedAt when it last changed
	 */
	public record KnownPage(String path, Instant changedAt) {

	}

}
