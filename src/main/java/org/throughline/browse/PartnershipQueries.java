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

	private static final int PAGE = 50;

	/** The number of periods on the overview page. */
	private static final int PERIODS = 4;

	private static final String PARTNERSHIPS = """
			with found as (select * from partnerships_named(:words, :today)),
			shown as (
			  select f.slug, f.area, f.name, f.acronym,
			    (select report_reference(r) from readable_reports(f.id, false) r
			      order by r.starts_on desc, report_order(r) limit 1) as latest
			  from found f order by f.name collate "en-GB-x-icu", f.slug limit :size offset :before)
			select json_build_object('total', (select count(*) from found), 'rows', coalesce(
			  (select json_agg(x order by x.name collate "en-GB-x-icu", x.slug) from shown x), '[]'))""";

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
	 * Returns partnerships by current name, with their latest published report.
	 * @param words part of a current or former name, an abbreviation or the area; empty
	 * for all
	 * @param page the page number, starting at 1
	 */
	public ResultPage<PartnershipOverview> partnerships(String words, int page) {
		String json = this.jdbc.sql(PARTNERSHIPS)
			.param("today", LocalDate.now(this.clock))
			.param("words", words.strip())
			.param("size", PAGE)
			.param("before", (page - 1) * PAGE)
			.query(String.class)
			.single();
		var found = Json.read(json, Overviews.class);
		return new ResultPage<>(found.rows(), page, PAGE, found.total());
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

	private record Overviews(int total, List<PartnershipOverview> rows) {

	}

	private record ReportRow(UUID id, LocalDate startsOn, ReportReference reference) {

	}

}
