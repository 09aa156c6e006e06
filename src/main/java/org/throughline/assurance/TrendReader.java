package org.throughline.assurance;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import org.throughline.assurance.ConsecutiveAudits.AuditResult;
import org.throughline.platform.persistence.Json;

/**
 * Compares self-assessments with those of previous audits, only within one rating scheme.
 */
@Component
class TrendReader {

	/**
	 * The audits of an organisation, latest first; null without a self-assessment. If
	 * several standards became one, its rating is lower than before if it is lower than
	 * all of them were.
	 */
	private static final String TRENDS = """
			with recursive line (root_id, root_scheme, set_id, follows_id, year_label, scheme_id, step) as (
			  select id, scheme_id, id, follows_id, year_label, scheme_id, 0 from standard_set where id = any(:sets)
			  union all
			  select line.root_id, line.root_scheme, e.id, e.follows_id, e.year_label, e.scheme_id, line.step + 1
			  from line join standard_set e on e.id = line.follows_id where line.step < 40),
			audited as (
			  select t.id, line.step, case when a.id is not null then json_build_object('year', line.year_label,
			      'same_scheme', line.scheme_id = line.root_scheme, 'rated', count(l.label),
			      'best', count(l.label) filter (where l.position = 1)) end as audit
			  from self_assessment t join line on line.root_id = t.set_id
			  left join self_assessment a on a.set_id = line.set_id and a.organisation_id is not distinct from t.organisation_id
			    and assurance_visible(a.report_id, :drafts)
			  left join counted_rating r on r.assessment_id = a.id
			  left join rating_level l on l.scheme_id = r.scheme_id and l.label = r.label
			  where t.id = any(:ids)
			  group by t.id, line.step, line.year_label, line.scheme_id, line.root_scheme, a.id),
			lowered as (
			  select a.id, r.number, json_build_object('number', r.number, 'title', d.title, 'year', f.year_label,
			    'before', (array_agg(before.label order by before.position desc))[1], 'now', now.label) as lower
			  from self_assessment a
			  join counted_rating r on r.assessment_id = a.id
			  join rating_level now on now.scheme_id = r.scheme_id and now.label = r.label
			  join standard d on d.set_id = r.set_id and d.number = r.number
			  join standard_set s on s.id = a.set_id
			  join standard_set f on f.id = s.follows_id and f.scheme_id = s.scheme_id
			  join standard_mapping m on m.set_id = s.id and m.number = r.number and m.earlier_set_id = f.id
			  join self_assessment b on b.set_id = f.id and b.organisation_id is not distinct from a.organisation_id
			    and assurance_visible(b.report_id, :drafts)
			  join counted_rating e on e.assessment_id = b.id and e.number = m.earlier_number
			  join rating_level before on before.scheme_id = e.scheme_id and before.label = e.label
			  where a.id = any(:ids)
			  group by a.id, r.number, d.title, f.year_label, now.label, now.position
			  having now.position > max(before.position))
			select id, (select json_agg(audit order by step) from audited where audited.id = t.id) as audits,
			  (select coalesce(json_agg(lower order by number), '[]') from lowered where lowered.id = t.id) as lowered
			from self_assessment t where id = any(:ids)""";

	private final JdbcClient jdbc;

	TrendReader(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Compares each self-assessment with the previous ones that the reader may see.
	 * @param drafts whether the reader reads drafts
	 */
	List<HeatMap.Row> rows(List<SelfAssessmentDetails> assessments, boolean drafts) {
		var trends = new HashMap<UUID, Trend>();
		this.jdbc.sql(TRENDS)
			.param("drafts", drafts)
			.param("ids", assessments.stream().map(SelfAssessmentDetails::id).toArray(UUID[]::new))
			.param("sets", assessments.stream().map(SelfAssessmentDetails::setId).distinct().toArray(UUID[]::new))
			.query((row) -> {
				trends.put(row.getObject("id", UUID.class),
						new Trend(
								ConsecutiveAudits
									.of(Arrays.asList(Json.read(row.getString("audits"), AuditResult[].class))),
								List.of(Json.read(row.getString("lowered"), LoweredRating[].class))));
			});
		return assessments.stream().map((assessment) -> {
			var trend = trends.getOrDefault(assessment.id(), new Trend(ConsecutiveAudits.NONE, List.of()));
			return new HeatMap.Row(assessment, trend.consecutiveAudits(), trend.loweredRatings());
		}).toList();
	}

	private record Trend(ConsecutiveAudits consecutiveAudits, List<LoweredRating> loweredRatings) {

	}

}
