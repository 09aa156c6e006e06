package org.throughline.browse;

import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.throughline.browse.PartnershipHome.LatestContent;
import org.throughline.platform.persistence.Json;

/**
 * Queries for the list of partnerships and their overview pages.
 */
@Service
@Transactional(readOnly = true)
public class PartnershipQueries {

	private static final int PAGE = 20;

	/** The number of periods on the overview page. */
	private static final int PERIODS = 4;

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
			select json_build_object(
			  'rows', coalesce((select json_agg(json_build_object(
			      'id', r.id, 'starts_on', r.starts_on, 'reference', report_reference(r))
			      order by r.starts_on desc, r.period_label, report_order(r))
			    from readable_reports(:partnership, :drafts) r), '[]'),
			  'periods', array(select period_label from reporting_periods(:partnership, :drafts)
			    order by starts_on, period_label),
			  'related', coalesce((select json_agg(json_build_object('slug', p.slug, 'name', p.name,
			      'successor', p.successor, 'effective_on', p.effective_on, 'note', p.note, 'reports', coalesce(
			        (select json_agg(report_reference(r) order by r.starts_on desc, r.period_label, report_order(r))
			          from readable_reports(p.id, false) r where not p.successor), '[]'))
			      order by p.effective_on, p.successor, p.name)
			    from related_partnerships(:partnership, :today) p), '[]'))""";

	private static final String LATEST = """
			select json_build_object(
			  'statements', coalesce((select json_agg(s order by s.position) from statement_text(:partnership, :drafts) s
			    where s.report_id = :latest and s.kind in ('KEY_MESSAGE', 'IMPROVEMENT_AREA', 'REPEAT_THEME')), '[]'),
			  'impact', coalesce((select json_agg(i) from statement_impact(:latest, :partnership, :drafts) i), '[]'),
			  'priorities', coalesce((select json_agg(p order by p.position) from priority_text(:partnership, :drafts) p
			    where p.report_id = :latest), '[]'),
			  'repeated', coalesce((select json_agg(t order by cardinality(t.years) desc, t.name)
			    from recurring_themes(:latest, :partnership, :drafts) t), '[]'),
			  'before', coalesce((select json_agg(p order by p.kind_order, p.position)
			    from previous_statements(:former, :latest) p), '[]'))""";

	private final JdbcClient jdbc;

	private final Partnerships partnerships;

	private final Clock clock;

	PartnershipQueries(JdbcClient jdbc, Partnerships partnerships, Clock clock) {
		this.jdbc = jdbc;
		this.partnerships = partnerships;
		this.clock = clock;
	}

	/** Returns the heading of a partnership's pages. */
	public PartnershipHeading heading(String slug) {
		return this.partnerships.require(slug);
	}

	/**
	 * Returns the listed partnerships with a published report, by current name.
	 * @param words part of a current or former name, an abbreviation, an area or a
	 * council; empty for all
	 * @param page the page number, starting at 1
	 */
	public ResultPage<PartnershipOverview> partnerships(String words, int page) {
		var found = this.jdbc.sql(PARTNERSHIPS)
			.param("today", LocalDate.now(this.clock))
			.param("words", words.strip())
			.param("size", PAGE)
			.param("before", (page - 1) * PAGE)
			.query(PartnershipOverview.class)
			.list();
		return new ResultPage<>(found, page, PAGE, found.isEmpty() ? 0 : found.get(0).total());
	}

	/** Returns the content of the overview page. */
	public PartnershipHome home(PartnershipHeading partnership) {
		var listed = listed(partnership);
		var reports = listed.rows();
		var own = reports.stream().filter((row) -> row.reference().own() && !row.reference().draft()).toList();
		var latest = own.isEmpty() ? null : own.get(0);
		var former = own.stream()
			.filter((row) -> latest != null && row.startsOn().isBefore(latest.startsOn()))
			.findFirst()
			.orElse(null);
		var periods = PeriodReports.of(reports.stream().map(ReportRow::reference).toList());
		var content = (latest != null) ? content(partnership, latest.id(), (former != null) ? former.id() : null)
				: LatestContent.NONE;
		return new PartnershipHome((latest != null) ? latest.reference() : null, content,
				(former != null) ? former.reference() : null, listed.periods(),
				periods.stream().limit(PERIODS).flatMap((period) -> period.reports().stream()).toList(),
				periods.size() > PERIODS, listed.related());
	}

	private LatestContent content(PartnershipHeading partnership, UUID latest, @Nullable UUID former) {
		return this.jdbc.sql(LATEST)
			.param("partnership", partnership.id())
			.param("drafts", partnership.drafts())
			.param("latest", latest)
			.param("former", former, Types.OTHER)
			.query((row, number) -> Json.read(row.getString(1), LatestContent.class))
			.single();
	}

	/**
	 * Returns all reports the reader may read, newest period first, with those of
	 * predecessors.
	 */
	public ReportList reports(PartnershipHeading partnership) {
		var listed = listed(partnership);
		return new ReportList(PeriodReports.of(listed.rows().stream().map(ReportRow::reference).toList()),
				listed.related());
	}

	private Listed listed(PartnershipHeading partnership) {
		return this.jdbc.sql(REPORTS)
			.param("partnership", partnership.id())
			.param("drafts", partnership.drafts())
			.param("today", LocalDate.now(this.clock))
			.query((row, number) -> Json.read(row.getString(1), Listed.class))
			.single();
	}

	private record Listed(List<ReportRow> rows, List<String> periods, List<RelatedReports> related) {

	}

	private record ReportRow(UUID id, LocalDate startsOn, ReportReference reference) {

	}

}
