package org.throughline.browse;

import java.sql.Types;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.Pageable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.throughline.browse.ReportRows.ReportRow;
import org.throughline.platform.persistence.Json;
import org.throughline.platform.web.NotFoundException;
import org.throughline.report.ReportedPeriods;
import org.throughline.theme.ThemeName;
import org.throughline.theme.ThemeSummary;

/**
 * Queries for the themes of a partnership's reports.
 */
@Service
@Transactional(readOnly = true)
public class ThemeQueries {

	/** The number of findings of each kind. */
	private static final int FIRST = 10;

	private static final String PERIODS = """
			select p.period_label as label, p.starts_on, p.ends_on, exists (
			  select from readable_reports(:partnership, false) r
			  where r.starts_on = p.starts_on and r.ends_on = p.ends_on) as published
			from reporting_periods(:partnership, :drafts) p
			order by p.starts_on, p.ends_on, p.period_label""";

	private static final String COUNTS = """
			select t.slug, t.name, t.broader_slug, t.broader_name, c.starts_on, c.ends_on, c.statements, c.priorities
			from theme_period_counts(:partnership, :drafts, null) c join theme_details t on t.id = c.theme_id
			order by lower(t.name), t.slug""";

	static final String COUNTS_OF_REPORT = """
			select t.slug, t.name, null as broader_slug, null as broader_name, c.starts_on, c.ends_on, c.statements, c.priorities
			from theme_period_counts(:partnership, :drafts, array(select * from report_themes(:latest, :drafts))) c
			join theme_label t on t.id = c.theme_id
			order by lower(t.name), t.slug""";

	private static final String MENTIONS = """
			with chosen as (select * from theme_details where slug = :theme),
			mention as materialized (select m.* from chosen, theme_mentions(chosen.id, :partnership, :drafts) m
			  where cast(:from as date) is null or (m.starts_on = :from and m.ends_on = :to)),
			shown as (select * from mention order by place limit :size offset :before)
			select json_build_object(
			  'narrower', array(select to_json(n) from theme_details n where n.broader_slug = :theme order by lower(n.name)),
			  'theme', to_json(chosen),
			  'years', array(select period_label from (
			    select distinct starts_on, period_label from mention where statement_id is not null) period
			    order by starts_on, period_label),
			  'reports', array(select to_json(r) from partnership_reports(:partnership, :drafts) r),
			  'total', (select count(*) from mention),
			  'rows', coalesce((select json_agg(json_build_object(
			      'report_id', m.report_id, 'statement_id', m.statement_id, 'priority', p.json) order by m.place)
			    from shown m
			    left join lateral (select to_json(text) as json from priority_text(:partnership, :drafts) text
			      where text.id = m.progress_id offset 0) p on true), '[]'))
			from chosen""";

	private static final String FINDINGS = """
			with found as (
			  select f.kind, f.number, f.text, f.context, f.report_id from assurance_finding f
			  where f.theme_id = (select id from theme_label where slug = :theme) and f.partnership_id = :partnership
			  union all
			  select 'TRAINING', t.number, t.title, t.held, t.report_id from themed_training t
			  where t.theme_id = (select id from theme_label where slug = :theme) and t.partnership_id = :partnership),
			ranked as (
			  select found.*, report_reference(r) as report, row_number() over (
			    partition by found.kind order by r.starts_on desc, report_order(r), found.number) as place
			  from found join readable_reports(:partnership, :drafts) r on r.id = found.report_id)
			select json_build_object('all', (select count(*) from ranked), 'rows', coalesce(
			  (select json_agg(x order by x.kind, x.place) from ranked x where x.place <= :first), '[]'))""";

	private static final String THEME = "select (" + MENTIONS + "), (" + FINDINGS + ")";

	private final JdbcClient jdbc;

	private final StatementTextReader statements;

	ThemeQueries(JdbcClient jdbc, StatementTextReader statements) {
		this.jdbc = jdbc;
		this.statements = statements;
	}

	/** Returns the themes of the partnership's reports by period. */
	public ThemeMatrix matrix(PartnershipHeading partnership) {
		var periods = periods(partnership);
		var counts = this.jdbc.sql(COUNTS).params(partnership.parameters()).query(Count.class).list();
		return new ThemeMatrix(periods, Count.rows(counts, periods));
	}

	/**
	 * Returns the themes of a report that other periods have too, those of most periods
	 * first.
	 * @param counts what {@link #COUNTS_OF_REPORT} has found
	 * @param periods all reporting periods, oldest first
	 */
	static ThemeMatrix recurring(List<Count> counts, List<ReportingPeriod> periods) {
		return new ThemeMatrix(periods, Count.rows(counts, periods)
			.stream()
			.filter((row) -> row.years() > 1)
			.sorted(Comparator.comparing(ThemeMatrix.Row::years).thenComparing(ThemeMatrix.Row::total).reversed())
			.toList());
	}

	/** Returns the reporting periods, oldest first. */
	public List<ReportingPeriod> periods(PartnershipHeading partnership) {
		return this.jdbc.sql(PERIODS).params(partnership.parameters()).query(ReportingPeriod.class).list();
	}

	/**
	 * Returns the statements and priorities on a theme, newest report first.
	 * @param period the period whose reports to show, or {@code null} for all
	 */
	public ThemeTimeline theme(PartnershipHeading partnership, String slug, @Nullable ReportingPeriod period,
			Pageable page) {
		return this.jdbc.sql(THEME)
			.params(partnership.parameters())
			.param("theme", slug)
			.param("from", (period != null) ? period.startsOn() : null, Types.DATE)
			.param("to", (period != null) ? period.endsOn() : null, Types.DATE)
			.param("size", page.getPageSize())
			.param("before", page.getOffset())
			.param("first", FIRST)
			.query((row, number) -> timeline(partnership, page, row.getString(1),
					Json.read(row.getString(2), ThemeFindings.class)))
			.single();
	}

	private ThemeTimeline timeline(PartnershipHeading partnership, Pageable page, @Nullable String json,
			ThemeFindings findings) {
		if (json == null) {
			throw new NotFoundException();
		}
		var found = Json.read(json, Found.class);
		var reports = new ReportRows(found.reports());
		var periods = reports.periods().stream().map(ReportingPeriod::label).toList();
		var statements = this.statements.byId(partnership, reports,
				found.rows().stream().map(Mention::statementId).filter(Objects::nonNull).toList());
		var rows = found.rows().stream().flatMap((row) -> row.in(reports, statements).stream()).toList();
		return new ThemeTimeline(found.theme(), found.narrower(), ReportedPeriods.of(found.years(), periods),
				periods.size(), new PageImpl<>(rows, page, found.total()), findings);
	}

	private record Found(ThemeSummary theme, List<ThemeSummary> narrower, List<String> years, List<ReportRow> reports,
			int total, List<Mention> rows) {

	}

	/** A statement or priority on a theme. */
	private record Mention(UUID reportId, @Nullable UUID statementId, @Nullable PriorityText priority) {

		Optional<ThemeMention> in(ReportRows reports, Map<UUID, StatementMention> statements) {
			var mention = (this.statementId != null) ? statements.get(this.statementId) : null;
			return reports.find(this.reportId)
				.map((report) -> new ThemeMention(report.reference(), (mention != null) ? mention.statement() : null,
						this.priority));
		}

	}

	/** The number of statements and priorities on a theme in one period. */
	record Count(String slug, String name, @Nullable String broaderSlug, @Nullable String broaderName,
			LocalDate startsOn, LocalDate endsOn, int statements, int priorities) {

		static List<ThemeMatrix.Row> rows(List<Count> counts, List<ReportingPeriod> periods) {
			var byTheme = counts.stream()
				.collect(Collectors.groupingBy(Count::slug, LinkedHashMap::new, Collectors.toList()));
			return byTheme.values()
				.stream()
				.filter((theme) -> !byTheme.containsKey(theme.get(0).broaderSlug()))
				.flatMap((theme) -> Stream.concat(Stream.of(theme),
						byTheme.values()
							.stream()
							.filter((other) -> theme.get(0).slug.equals(other.get(0).broaderSlug))))
				.map((theme) -> theme.get(0).row(theme, periods, byTheme.keySet()))
				.toList();
		}

		private ThemeMatrix.Row row(List<Count> counts, List<ReportingPeriod> periods, Set<String> themes) {
			var cells = periods.stream()
				.map((period) -> counts.stream()
					.filter((count) -> count.startsOn.equals(period.startsOn()) && count.endsOn.equals(period.endsOn()))
					.map((count) -> new ThemeMatrix.Cell(period, count.statements, count.priorities))
					.findFirst()
					.orElseGet(() -> new ThemeMatrix.Cell(period, 0, 0)))
				.toList();
			var broader = (this.broaderSlug != null && this.broaderName != null && themes.contains(this.broaderSlug))
					? new ThemeName(this.broaderSlug, this.broaderName) : null;
			return new ThemeMatrix.Row(new ThemeName(this.slug, this.name), broader, cells);
		}

	}

}
