package org.throughline.browse;

import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.throughline.browse.PartnershipHome.PriorityLevel;
import org.throughline.browse.PreviousStatement.Outcome;
import org.throughline.browse.ReportRows.ReportRow;
import org.throughline.platform.persistence.Json;
import org.throughline.platform.web.NotFoundException;
import org.throughline.report.NextReport;
import org.throughline.report.ReportDeadlineService;
import org.throughline.report.StatementKind;

/**
 * Queries for the overview page of a partnership, and for the page on the outcomes of the
 * report before its latest one.
 */
@Service
@Transactional(readOnly = true)
public class HomeQueries {

	/** The number of overdue actions, and of dates ahead. */
	private static final int DUE = 3;

	private static final String PRIORITIES = """
			select p.number, p.title, p.level from priority_text(:partnership, :drafts) p
			where p.report_id = :latest order by p.position""";

	/** Overdue actions and future dates; a month that is not over is a future date. */
	private static final String DATES = """
			select d.kind, d.on_day, d.precision, d.reference, d.name,
			  coalesce(organisation_label_at(d.organisation_id, :today), d.context) as context, true as open, d.on_day < :today as overdue
			from (
			  (select * from calendar_of_action
			    where partnership_id = :partnership and readers = 'ALL' and open and on_day < :today
			    order by on_day limit :size)
			  union all
			  (select * from (
			      select * from calendar_of_action where on_day >= :today
			      union all
			      select * from calendar_of_review where on_day >= date_trunc('month', cast(:today as date))
			      union all
			      select * from calendar_of_audit where on_day >= :today) ahead
			    where partnership_id = :partnership and readers in ('ALL', 'PUBLIC') and open
			    order by on_day limit :size)) d
			order by d.on_day, d.kind, d.reference""";

	private static final String OF_LATEST = "select json_build_object(" + "'priorities', array(select to_json(p) from ("
			+ PRIORITIES + ") p), " + "'themes', array(select to_json(c) from (" + ThemeQueries.COUNTS_OF_REPORT
			+ ") c), "
			+ "'outcomes', (select json_object_agg(o.outcome, o.count) from previous_outcomes(:former, :latest) o))";

	private static final String ABOUT = "select json_build_object(" + "'related', array(" + PartnershipQueries.RELATED
			+ "), " + "'dates', array(select to_json(d) from (" + DATES + ") d))";

	private final JdbcClient jdbc;

	private final ReportRowReader reports;

	private final StatementTextReader statements;

	private final ReportDeadlineService deadlines;

	private final Clock clock;

	HomeQueries(JdbcClient jdbc, ReportRowReader reports, StatementTextReader statements,
			ReportDeadlineService deadlines, Clock clock) {
		this.jdbc = jdbc;
		this.reports = reports;
		this.statements = statements;
		this.deadlines = deadlines;
		this.clock = clock;
	}

	/** Returns the content of the overview page. */
	public PartnershipHome home(PartnershipHeading partnership) {
		var reports = this.reports.reports(partnership);
		var about = about(partnership);
		var latest = reports.latest();
		var lists = new PartnershipHome.Lists(PeriodReports.of(reports.references()), reports.named(), about.related);
		if (latest == null) {
			return new PartnershipHome(null, PartnershipHome.Latest.NONE, new ThemeMatrix(reports.periods(), List.of()),
					null, about.dates, lists);
		}
		var former = reports.former();
		var found = ofLatest(partnership, latest.id(), (former != null) ? former.id() : null);
		var content = new PartnershipHome.Latest(latest.publishedOn(),
				this.statements.ofReport(partnership, reports, latest.id(), StatementKind.KEY_MESSAGE,
						StatementKind.IMPROVEMENT_AREA),
				found.priorities, (former != null) ? former.reference() : null,
				(found.outcomes != null) ? new TreeMap<>(found.outcomes) : Map.of());
		return new PartnershipHome(latest.reference(), content, ThemeQueries.recurring(found.themes, reports.periods()),
				next(latest, about.related), about.dates, lists);
	}

	/**
	 * Returns the outcomes of the report before the latest one.
	 * @throws NotFoundException if there are fewer than two reports
	 */
	public PreviousReport previous(PartnershipHeading partnership) {
		var reports = this.reports.reports(partnership);
		var latest = reports.latest();
		var former = reports.former();
		if (latest == null || former == null) {
			throw new NotFoundException();
		}
		var before = this.jdbc.sql("select statement from previous_statements(:former, :latest)")
			.param("former", former.id())
			.param("latest", latest.id())
			.query((row, number) -> Json.read(row.getString(1), PreviousStatement.class))
			.list();
		var now = this.statements.ofReport(partnership, reports, latest.id(), StatementKind.KEY_MESSAGE,
				StatementKind.IMPROVEMENT_AREA, StatementKind.REPEAT_THEME);
		return PreviousReport.of(latest.reference(), former.reference(), before, now);
	}

	/** Returns the next report; none if another partnership has taken over. */
	private @Nullable NextReport next(ReportRow latest, List<RelatedReports> related) {
		boolean ended = related.stream()
			.anyMatch((each) -> each.partnership().successor()
					&& !each.partnership().effectiveOn().isAfter(LocalDate.now(this.clock)));
		return ended ? null : this.deadlines.next(latest.regimeKey(), latest.period()).orElse(null);
	}

	private OfLatest ofLatest(PartnershipHeading partnership, UUID latest, @Nullable UUID former) {
		return this.jdbc.sql(OF_LATEST)
			.params(partnership.parameters())
			.param("latest", latest)
			.param("former", former, Types.OTHER)
			.query((row, number) -> Json.read(row.getString(1), OfLatest.class))
			.single();
	}

	private About about(PartnershipHeading partnership) {
		return this.jdbc.sql(ABOUT)
			.param("partnership", partnership.id())
			.param("today", LocalDate.now(this.clock))
			.param("size", DUE)
			.query((row, number) -> Json.read(row.getString(1), About.class))
			.single();
	}

	/** Contents of the latest report, and what followed the one before it. */
	private record OfLatest(List<PriorityLevel> priorities, List<ThemeQueries.Count> themes,
			@Nullable Map<Outcome, Long> outcomes) {

	}

	private record About(List<RelatedReports> related, List<CalendarDate> dates) {

	}

}
