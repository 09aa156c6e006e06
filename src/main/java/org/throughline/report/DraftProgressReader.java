package org.throughline.report;

import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import org.throughline.platform.persistence.Json;

/**
 * Reads how far a draft is, with one SQL statement. What is missing follows the rules of
 * {@link OutstandingTasks}.
 */
@Component
class DraftProgressReader {

	private static final String PROGRESS = """
			with draft as (select * from annual_report where id = :report), piece (part, kind, missing) as (
			  select coalesce(n.part, report_part_of(s.kind)), 'STATEMENT',
			    (s.kind = 'VOICE' and s.quotation and coalesce(s.consent, 'NOT_RECORDED') = 'NOT_RECORDED')::int
			  from statement s left join section n on n.id = s.section_id where s.report_id = :report
			  union all
			  select part, 'SECTION', (body !~ '\\S')::int from section where report_id = :report
			  union all
			  select 'PRIORITIES', 'PRIORITY', (progress !~ '\\S')::int + (impact !~ '\\S')::int + (level = 'NOT_STATED')::int
			  from priority_progress where report_id = :report
			  union all
			  select report_part_of(l.kind), 'LIST', 1 from statement_lists(:report) l where l.declared <> l.listed
			  union all
			  select 'KEY_MESSAGES', 'NONE', 1 from draft where kind = 'PARTNERSHIP'
			    and not exists (select from statement where report_id = :report and kind = 'KEY_MESSAGE')
			  union all
			  select 'PRIORITIES', 'NONE', 1 from draft where kind = 'PARTNERSHIP'
			    and not exists (select from priority_progress where report_id = :report)
			  union all
			  select 'FIGURES', 'RECORD', 0 from search_of_figure f where f.report_id = :report
			  union all
			  select part, 'RECORD', 0 from money_parts(:report)
			  union all
			  select part, 'RECORD', 0 from assurance_part where report_id = :report)
			select json_build_object(
			  'parts', coalesce((select json_agg(x) from (
			    select part, count(*) filter (where kind = 'STATEMENT') as statements,
			      count(*) filter (where kind = 'SECTION') as sections, count(*) filter (where kind = 'PRIORITY') as priorities,
			      count(*) filter (where kind = 'RECORD') as records, sum(missing) as missing
			    from piece group by part) x), '[]'),
			  'moves', array(select to_json(c) from stage_change c where c.report_id = :report order by c.moved_at desc, c.id desc),
			  'reviews', (select count(*) from reviews_in_period(:report)),
			  'recommendations', (select count(*) from draft d, recommendations_of_period(d.partnership_id, d.id,
			    array(select review_id from reviews_in_period(d.id)), d.starts_on, d.ends_on)))""";

	private final JdbcClient jdbc;

	DraftProgressReader(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	DraftProgress read(UUID reportId) {
		return this.jdbc.sql(PROGRESS)
			.param("report", reportId)
			.query((row, number) -> Json.read(row.getString(1), DraftProgress.class))
			.single();
	}

}
