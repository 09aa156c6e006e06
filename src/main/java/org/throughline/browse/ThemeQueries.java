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

	private static final String THEMES = """
			select json_build_object(
			  'periods_held', (select count(distinct r.starts_on) from readable_reports(:partnership, :drafts) r),
			  'themes', coalesce((select json_agg(t order by t.name) from theme_summary(:partnership, :drafts) t), '[]'))""";

	private static final String THEME = """
			with mention as materialized (
			  select m.* from theme_mentions((select id from theme where slug = :theme), :partnership, :drafts) m),
			shown as (select * from mention order by place limit :size offset :before)
			select json_build_object(
			  'slug', t.slug, 'name', t.name, 'description', t.description,
			  'broader', (select json_build_object('slug', b.slug, 'name', b.name) from theme b where b.id = t.broader_id),
			  'narrower', coalesce((select json_agg(json_build_object('slug', n.slug, 'name', n.name) order by n.name)
			    from theme n where n.broader_id = t.id), '[]'),
			  'years', array(select period_label from (
			    select distinct starts_on, period_label from mention where statement_id is not null) period
			    order by starts_on desc),
			  'periods_held', (select count(distinct r.starts_on) from readable_reports(:partnership, :drafts) r),
			  'total', (select count(*) from mention),
			  'rows', coalesce((select json_agg(json_build_object(
			      'report', (select report_reference(r) from readable_reports(:partnership, :drafts) r where r.id = m.report_id),
			      'statement', s.json, 'priority', p.json) order by m.place)
			    from shown m
			    left join lateral (select to_json(text) as json from statement_text(:partnership, :drafts) text
			      where text.id = m.statement_id offset 0) s on true
			    left join lateral (select to_json(text) as json from priority_text(:partnership, :drafts) text
			      where text.id = m.progress_id offset 0) p on true), '[]'))
			from theme t where t.slug = :theme""";

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
		return this.jdbc.sql(THEME)
			.param("partnership", partnership.id())
			.param("drafts", partnership.drafts())
			.param("theme", slug)
			.param("size", PAGE)
			.param("before", (page - 1) * PAGE)
			.query((row, number) -> Json.read(row.getString(1), Read.class).page(page))
			.optional()
			.orElseThrow(NotFoundException::new);
	}

	private record Read(String slug, String name, @Nullable String description, @Nullable ThemeTag broader,
			List<ThemeTag> narrower, List<String> years, int periodsHeld, int total, List<ThemeMention> rows) {

		private ThemeTimeline page(int page) {
			return new ThemeTimeline(this.slug, this.name, this.description, this.broader, this.narrower, this.years,
					this.periodsHeld, new ResultPage<>(this.rows, page, PAGE, this.total));
		}

	}

}
