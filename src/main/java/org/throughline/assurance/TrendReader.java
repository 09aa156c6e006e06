package org.throughline.assurance;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Compares self-assessments with those of the audits before, over the sets that follow on
 * each other and only within one rating scheme.
 */
@Component
class TrendReader {

	private static final String STREAKS = """
			with recursive line (root_id, root_scheme, set_id, follows_id, year_label, scheme_id, step) as (
			  select id, scheme_id, id, follows_id, year_label, scheme_id, 0 from standard_set where id = any(:sets)
			  union all
			  select line.root_id, line.root_scheme, e.id, e.follows_id, e.year_label, e.scheme_id, line.step + 1
			  from line join standard_set e on e.id = line.follows_id where line.step < 40)
			select t.id, line.step, line.year_label, line.scheme_id = line.root_scheme as same_scheme, a.id is not null as held,
			  count(l.label) as rated, count(l.label) filter (where l.position = 1) as best
			from self_assessment t join line on line.root_id = t.set_id
			left join self_assessment a on a.set_id = line.set_id and a.organisation_id = t.organisation_id and %s
			left join standard_rating r on r.assessment_id = a.id and r.confirmed and r.level is not null
			left join rating_level l on l.scheme_id = r.scheme_id and l.label = coalesce(r.moderated_level, r.level)
			where t.id = any(:ids)
			group by t.id, line.step, line.year_label, line.scheme_id, line.root_scheme, a.id
			order by t.id, line.step""";

	private static final String REGRESSIONS = """
			select a.id, r.number, d.title, f.year_label, now.label as now,
			  (array_agg(before.label order by before.position desc))[1] as before
			from self_assessment a
			join standard_rating r on r.assessment_id = a.id and r.confirmed and r.level is not null
			join rating_level now on now.scheme_id = r.scheme_id and now.label = coalesce(r.moderated_level, r.level)
			join standard d on d.set_id = r.set_id and d.number = r.number
			join standard_set s on s.id = a.set_id
			join standard_set f on f.id = s.follows_id and f.scheme_id = s.scheme_id
			join standard_mapping m on m.set_id = s.id and m.number = r.number and m.earlier_set_id = f.id
			join self_assessment b on b.set_id = f.id and b.organisation_id = a.organisation_id and %s
			join standard_rating e on e.assessment_id = b.id and e.number = m.earlier_number and e.confirmed
			  and e.level is not null
			join rating_level before on before.scheme_id = e.scheme_id
			  and before.label = coalesce(e.moderated_level, e.level)
			where a.id = any(:ids)
			group by a.id, r.number, d.title, f.year_label, now.label, now.position
			having now.position > max(before.position)
			order by a.id, r.number""";

	private final JdbcClient jdbc;

	TrendReader(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** Puts beside each self-assessment what the reader may know of those before it. */
	List<HeatMap.Row> rows(List<SelfAssessmentDetails> assessments, Visible.Reader reader) {
		var ids = assessments.stream().map(SelfAssessmentDetails::id).toArray(UUID[]::new);
		var audits = audits(ids, assessments.stream().map(SelfAssessmentDetails::setId).distinct().toList(), reader);
		var regressions = regressions(ids, reader);
		return assessments.stream()
			.map((assessment) -> new HeatMap.Row(assessment, Streak.of(audits.getOrDefault(assessment.id(), List.of())),
					regressions.getOrDefault(assessment.id(), List.of())))
			.toList();
	}

	private Map<UUID, List<Streak.@Nullable Audited>> audits(UUID[] ids, Collection<UUID> sets, Visible.Reader reader) {
		var audits = new HashMap<UUID, List<Streak.@Nullable Audited>>();
		this.jdbc.sql(STREAKS.formatted(Visible.Reader.sees("a")))
			.params(reader.parameters())
			.param("ids", ids)
			.param("sets", sets.toArray(UUID[]::new))
			.query((row) -> {
				audits.computeIfAbsent(row.getObject("id", UUID.class), (id) -> new ArrayList<>())
					.add(row.getBoolean("held") ? new Streak.Audited(row.getString("year_label"),
							row.getBoolean("same_scheme"), row.getInt("rated"), row.getInt("best")) : null);
			});
		return audits;
	}

	private Map<UUID, List<Regression>> regressions(UUID[] ids, Visible.Reader reader) {
		var regressions = new HashMap<UUID, List<Regression>>();
		this.jdbc.sql(REGRESSIONS.formatted(Visible.Reader.sees("b")))
			.params(reader.parameters())
			.param("ids", ids)
			.query((row) -> {
				regressions.computeIfAbsent(row.getObject("id", UUID.class), (id) -> new ArrayList<>())
					.add(new Regression(row.getInt("number"), row.getString("title"), row.getString("year_label"),
							row.getString("before"), row.getString("now")));
			});
		return regressions;
	}

}
