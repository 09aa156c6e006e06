package org.throughline.browse;

import java.util.List;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.throughline.platform.persistence.Json;
import org.throughline.platform.web.NotFoundException;
import org.throughline.theme.ThemeSummary;
import org.throughline.report.ReportedPeriods;

/**
 * Queries for the themes of a partnership's reports.
 */
@Service
@Transactional(readOnly = true)
public class ThemeQueries {

	private static final int PAGE = 50;

	private static final String THEMES = """
			select json_build_object(
			  'periods', array(select period_label from reporting_periods(:partnership, :drafts)
			    order by starts_on, period_label),
			  'themes', coalesce((select json_agg(t order by t.name) from theme_summary(:partnership, :drafts) t), '[]'))""";

	private static final String MENTIONS = """
			with chosen as (select * from theme_details where slug = :theme),
			mention as materialized (select m.* from chosen, theme_mentions(chosen.id, :partnership, :drafts) m),
			shown as (select * from mention order by place limit :size offset :before)
			select json_build_object(
			  'narrower', array(select to_json(n) from theme_details n where n.broader_slug = :theme order by lower(n.name)),
			  'theme', to_json(chosen),
			  'years', array(select period_label from (
			    select distinct starts_on, period_label from mention where statement_id is not null) period
			    order by starts_on, period_label),
			  'periods', array(select period_label from reporting_periods(:partnership, :drafts)
			    order by starts_on, period_label),
			  'total', (select count(*) from mention),
			  'rows', coalesce((select json_agg(json_build_object(
			      'report', (select report_reference(r) from readable_reports(:partnership, :drafts) r where r.id = m.report_id),
			      'statement', s.json, 'priority', p.json) order by m.place)
			    from shown m
			    left join lateral (select to_json(text) as json from statement_text(:partnership, :drafts) text
			      where text.id = m.statement_id offset 0) s on true
			    left join lateral (select to_json(text) as json from priority_text(:partnership, :drafts) text
			      where text.id = m.progress_id offset 0) p on true), '[]'))
			from chosen""";

	private final JdbcClient jdbc;

	ThemeQueries(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** Returns the themes of the partnership's reports, by name. */
	public ThemeOverview themes(PartnershipHeading partnership) {
		String json = this.jdbc.sql(THEMES)
			.param("partnership", partnership.id())
			.param("drafts", partnership.drafts())
			.query(String.class)
			.single();
		return Json.read(json, ThemeOverview.class);
	}

	/**
	 * Returns the statements and priorities on a theme, newest report first.
	 * @param page the page number, starting at 1
	 */
	public ThemeTimeline theme(PartnershipHeading partnership, String slug, int page) {
		var found = this.jdbc.sql(MENTIONS)
			.param("partnership", partnership.id())
			.param("drafts", partnership.drafts())
			.param("theme", slug)
			.param("size", PAGE)
			.param("before", (page - 1) * PAGE)
			.query((row, number) -> Json.read(row.getString(1), Found.class))
			.optional()
			.orElseThrow(NotFoundException::new);
		return new ThemeTimeline(found.theme(), found.narrower(), ReportedPeriods.of(found.years(), found.periods()),
				found.periods().size(), new ResultPage<>(found.rows(), page, PAGE, found.total()));
	}

	private record Found(ThemeSummary theme, List<ThemeSummary> narrower, List<String> years, List<String> periods,
			int total, List<ThemeMention> rows) {

	}

}
