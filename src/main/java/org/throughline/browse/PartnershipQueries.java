package org.throughline.browse;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.Pageable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.throughline.platform.persistence.Json;

/**
 * Queries for the list of partnerships and their reports.
 */
@Service
@Transactional(readOnly = true)
public class PartnershipQueries {

	private static final String PARTNERSHIPS = """
			with shown as (
			  select f.*, count(*) over () as total from listed_partnerships(:words, :today) f
			  where exists (select from readable_reports(f.id, false))
			  order by f.name collate "en-GB-x-icu", f.id limit :size offset :before)
			select p.slug, p.area, s.name, s.acronym, s.found_as, latest.report, latest.period, s.total
			from shown s
			join partnership_label p on p.id = s.id
			cross join lateral (
			  select report_part_address(r, 'OVERVIEW') as report, r.period_label as period from readable_reports(s.id, false) r
			  order by r.starts_on desc, report_order(r) limit 1) latest
			order by s.name collate "en-GB-x-icu", s.id""";

	private static final String REPORTS = """
			select report_reference(r) from readable_reports(:partnership, :drafts) r
			order by r.starts_on desc, r.period_label, report_order(r)""";

	static final String RELATED = """
			select json_build_object('slug', p.slug, 'name', p.name, 'successor', p.successor, 'effective_on', p.effective_on,
			  'note', p.note, 'reports', array(
			    select report_reference(r) from readable_reports(p.id, false) r where not p.successor
			    order by r.starts_on desc, r.period_label, report_order(r)))
			from related_partnerships(:partnership, :today) p
			order by p.effective_on, p.successor, p.name""";

	private final JdbcClient jdbc;

	private final Partnerships partnerships;

	private final Clock clock;

	PartnershipQueries(JdbcClient jdbc, Partnerships partnerships, Clock clock) {
		this.jdbc = jdbc;
		this.partnerships = partnerships;
		this.clock = clock;
	}

	/** Returns the heading of the partnership with this identifier. */
	public PartnershipHeading heading(UUID id) {
		return this.partnerships.require(id);
	}

	/** Returns the heading of a partnership's pages. */
	public PartnershipHeading heading(String slug) {
		return this.partnerships.require(slug);
	}

	/**
	 * Returns the listed partnerships with a published report, by current name.
	 * @param words part of a current or former name, an abbreviation, an area or a
	 * council; empty for all
	 */
	public Page<PartnershipOverview> partnerships(String words, Pageable page) {
		var found = this.jdbc.sql(PARTNERSHIPS)
			.param("today", LocalDate.now(this.clock))
			.param("words", words.strip())
			.param("size", page.getPageSize())
			.param("before", page.getOffset())
			.query(PartnershipOverview.class)
			.list();
		return new PageImpl<>(found, page, found.isEmpty() ? 0 : found.get(0).total());
	}

	/**
	 * Returns all reports the reader may read, newest period first, with those of
	 * predecessors.
	 */
	public ReportList reports(PartnershipHeading partnership) {
		var reports = this.jdbc.sql(REPORTS)
			.params(partnership.parameters())
			.query((row, number) -> Json.read(row.getString(1), ReportReference.class))
			.list();
		return new ReportList(PeriodReports.of(reports), related(partnership));
	}

	/** Returns the predecessors, with their reports, and the successors. */
	private List<RelatedReports> related(PartnershipHeading partnership) {
		return this.jdbc.sql(RELATED)
			.param("partnership", partnership.id())
			.param("today", LocalDate.now(this.clock))
			.query((row, number) -> Json.read(row.getString(1), RelatedReports.class))
			.list();
	}

}
