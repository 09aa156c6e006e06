package org.throughline.browse;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.throughline.platform.persistence.Json;
import org.throughline.platform.web.NotFoundException;

/**
 * Queries for the themes of a partnership's reports.
 */
@Service
@Transactional(readOnly = true)
public class ThemeQueries {

	private static final int PAGE = 50;

	private final JdbcClient jdbc;

	ThemeQueries(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** Returns the themes of the partnership's reports, by name. */
	public ThemeOverview themes(PartnershipHeading partnership) {
		String json = this.jdbc
			.sql(ReadingSql.saidOnThemes("true")
					+ """
							select json_build_object('periods_held', (select count(distinct starts_on) from seen), 'themes', %s)"""
						.formatted(ReadingSql.array(
								ReadingSql.themeYears(
										"""
												t.id in (select theme_id from said union
												  select tag.theme_id from priority_theme tag join priority_progress pp on pp.priority_id = tag.priority_id
												  join seen on seen.id = pp.report_id)"""),
								"x.name")))
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
		return this.jdbc
			.sql(ReadingSql.saidOnThemes("tag.theme_id = (select id from theme where slug = :theme)")
					+ """
							,
							mentions as (
							  select s.id as statement_id, null::uuid as progress_id, s.report_id, s.kind, s.position
							  from said join statement s on s.id = said.statement_id join seen on seen.id = s.report_id
							  where said.theme_id = (select id from theme where slug = :theme)
							  union all
							  select null, pp.id, pp.report_id, null, pp.position
							  from priority_theme tag join priority_progress pp on pp.priority_id = tag.priority_id
							  join seen on seen.id = pp.report_id
							  where tag.theme_id = (select id from theme where slug = :theme)),
							shown as (
							  select m.*, row_number() over (order by r.starts_on desc, r.period_label, %1$s, m.progress_id is not null,
							    m.kind, m.position) as place
							  from mentions m join seen r on r.id = m.report_id
							  order by place limit :size offset :before)
							select json_build_object(
							  'slug', t.slug, 'name', t.name, 'description', t.description,
							  'broader', (select json_build_object('slug', b.slug, 'name', b.name) from theme b where b.id = t.broader_id),
							  'narrower', coalesce((select json_agg(json_build_object('slug', n.slug, 'name', n.name) order by n.name)
							    from theme n where n.broader_id = t.id), '[]'),
							  'years', array(select label from (select distinct seen.starts_on, seen.period_label as label
							    from mentions join seen on seen.id = mentions.report_id where mentions.statement_id is not null) periods
							    order by starts_on desc),
							  'periods_held', (select count(distinct starts_on) from seen),
							  'total', (select count(*) from mentions),
							  'rows', %2$s) from theme t where t.slug = :theme"""
						.formatted(ReadingSql.REPORT_ORDER, mentions()))
			.param("partnership", partnership.id())
			.param("drafts", partnership.drafts())
			.param("theme", slug)
			.param("size", PAGE)
			.param("before", (page - 1) * PAGE)
			.query((row, number) -> Json.read(row.getString(1), Read.class).page(page))
			.optional()
			.orElseThrow(NotFoundException::new);
	}

	private static String mentions() {
		return ReadingSql.array("""
				select shown.place, (select %s from annual_report r where r.id = shown.report_id) as report,
				  to_json(told) as statement, to_json(reported) as priority
				from shown
				left join (%s) told on told.id = shown.statement_id
				left join (%s) reported on reported.id = shown.progress_id""".formatted(ReadingSql.report("r"),
				ReadingSql.statements("s.id in (select statement_id from shown)"),
				ReadingSql.priorities("pp.id in (select progress_id from shown)")), "x.place");
	}

	private record Read(String slug, String name, @Nullable String description, @Nullable ThemeTag broader,
			List<ThemeTag> narrower, List<String> years, int periodsHeld, int total, List<ThemeMention> rows) {

		private ThemeTimeline page(int page) {
			return new ThemeTimeline(this.slug, this.name, this.description, this.broader, this.narrower, this.years,
					this.periodsHeld, new ResultPage<>(this.rows, page, PAGE, this.total));
		}

	}

}
