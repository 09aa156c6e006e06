package org.throughline.assurance;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.throughline.platform.form.RuleViolation;
import org.throughline.platform.persistence.Json;
import org.throughline.platform.security.CurrentUser;

/**
 * Ratings as rows of a spreadsheet, for the partnership's business manager.
 */
@Service
@Transactional(readOnly = true)
public class RatingRowService {

	private final SchemeReader reader;

	private final SelfAssessmentRepository assessments;

	private final AssuranceLookups lookups;

	private final CurrentUser user;

	private final JdbcClient jdbc;

	RatingRowService(SchemeReader reader, SelfAssessmentRepository assessments, AssuranceLookups lookups,
			CurrentUser user, JdbcClient jdbc) {
		this.reader = reader;
		this.assessments = assessments;
		this.lookups = lookups;
		this.user = user;
		this.jdbc = jdbc;
	}

	/** One row for each self-assessment and standard. */
	public List<RatingRow> rows(UUID partnershipId) {
		this.user.requireManager(partnershipId);
		return this.jdbc
			.sql("""
					select json_build_object('set_slug', s.slug,
					  'organisation', %s, 'number', d.number,
					  'standard', d.title, 'level', r.level, 'not_rated', r.not_rated, 'evidence', r.evidence,
					  'confirmed', coalesce(r.confirmed, false), 'moderated', r.moderated_level)
					from self_assessment a join standard_set s on s.id = a.set_id join standard d on d.set_id = s.id %s
					left join standard_rating r on r.assessment_id = a.id and r.number = d.number
					where a.partnership_id = :partnership
					order by s.as_at desc, s.slug, lower(coalesce(n.name, '')), o.slug, d.number"""
				.formatted(AssessmentReader.BODY, AssessmentReader.BODIES))
			.param("partnership", partnershipId)
			.query((row, number) -> Json.read(row.getString(1), RatingRow.class))
			.list();
	}

	/**
	 * Saves all rows or none. A body without a self-assessment gets one. An
	 * existing rating is changed, so the same rows can be saved twice.
	 */
	@Transactional
	public void saveAll(UUID partnershipId, List<RatingRow> rows) {
		this.user.requireManager(partnershipId);
		var sets = this.reader.setsOf(partnershipId)
			.stream()
			.collect(Collectors.toMap(StandardSetDetails::slug, Function.identity()));
		var bodies = this.lookups.bodies("organisation", partnershipId,
				rows.stream().map(RatingRow::organisationSlug).distinct().toList());
		var assessments = assessments(rows, sets);
		for (int at = 0; at < rows.size(); at++) {
			var row = rows.get(at);
			var set = sets.get(row.setSlug());
			var body = bodies.get(row.organisationSlug());
			if (set == null || body == null) {
				throw new RuleViolation("rows[" + at + "].set", "standardSet.follows.unknown", row.setSlug());
			}
			var assessment = assessments.computeIfAbsent(List.of(set.id(), body), (key) -> this.assessments
				.save(SelfAssessmentService.requested(partnershipId, set, body, set.yearLabel())));
			SelfAssessmentService.rate(set, assessment, row.rating(), "rows[" + at + "].");
		}
		this.assessments.flush();
	}

	/**
	 * The existing self-assessments of the sets in these rows, by set and body.
	 */
	private Map<List<UUID>, SelfAssessment> assessments(List<RatingRow> rows, Map<String, StandardSetDetails> sets) {
		var setIds = rows.stream()
			.flatMap((row) -> Stream.ofNullable(sets.get(row.setSlug())))
			.map(StandardSetDetails::id)
			.collect(Collectors.toSet());
		var found = new HashMap<List<UUID>, SelfAssessment>();
		this.assessments.ofSets(setIds)
			.forEach((assessment) -> found.put(List.of(assessment.standardSetId(), assessment.bodyId()),
					assessment));
		return found;
	}

}
