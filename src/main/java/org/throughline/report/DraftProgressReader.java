package org.throughline.report;

import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import org.throughline.platform.persistence.Json;

/**
 * Reads the progress of a draft with one SQL statement.
 */
@Component
class DraftProgressReader {

	private static final String PROGRESS = """
			with piece (part, kind) as (
			  select coalesce(n.part, report_part_of(s.kind)), 'STATEMENT'
			  from statement s left join section n on n.id = s.section_id where s.report_id = :report
			  union all
			  select part, 'SECTION' from section where report_id = :report
			  union all
			  select 'PRIORITIES', 'PRIORITY' from priority_progress where report_id = :report
			  union all
			  select part, 'MISSING' from outstanding_tasks(:report)
			  union all
			  select 'FIGURES', 'RECORD' from search_of_figure f where f.report_id = :report
			  union all
			  select part, 'RECORD' from money_parts(:report)
			  union all
			  select part, 'RECORD' from assurance_part where report_id = :report)
			select json_build_object(
			  'parts', coalesce((select json_agg(x) from (
			    select part, count(*) filter (where kind = 'STATEMENT') as statements,
			      count(*) filter (where kind = 'SECTION') as sections, count(*) filter (where kind = 'PRIORITY') as priorities,
			      count(*) filter (where kind = 'RECORD') as records, count(*) filter (where kind = 'MISSING') as missing
			    from piece group by part) x), '[]'),
			  'moves', array(select to_json(c) from stage_change c where c.report_id = :report order by c.moved_at desc, c.id desc),
			  'reviews', (select count(*) from reviews_in_period(:report)),
			  'recommendations', (select count(*) from annual_report d, recommendations_of_period(d.partnership_id, d.id,
			    array(select review_id from reviews_in_period(d.id)), d.starts_on, d.ends_on) where d.id = :report))""";

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
