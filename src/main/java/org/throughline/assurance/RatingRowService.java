package org.throughline.assurance;

import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.throughline.platform.persistence.Json;
import org.throughline.platform.security.CurrentUser;

/**
 * Reads and saves self-assessments and their ratings as rows of a spreadsheet, for the
 * partnership's business manager.
 */
@Service
@Transactional(readOnly = true)
public class RatingRowService {

	private final RowAssessments assessments;

	private final AssuranceLookups lookups;

	private final CurrentUser user;

	private final JdbcClient jdbc;

	RatingRowService(RowAssessments assessments, AssuranceLookups lookups, CurrentUser user, JdbcClient jdbc) {
		this.assessments = assessments;
		this.lookups = lookups;
		this.user = user;
		this.jdbc = jdbc;
	}

	/** One row for each self-assessment and standard. */
	public List<RatingRow> rows(UUID partnershipId) {
		this.user.requireManager(partnershipId);
		return this.jdbc.sql("""
				select json_build_object('set_slug', s.slug,
				  'organisation_slug', b.slug, 'organisation_name', b.name, 'number', d.number,
				  'standard', d.title, 'level', r.level, 'not_rated', r.not_rated, 'evidence', r.evidence,
				  'confirmed', coalesce(r.confirmed, false), 'moderated', r.moderated_level)
				from self_assessment a join standard_set s on s.id = a.set_id join standard d on d.set_id = s.id
				cross join lateral assessed_body(a.partnership_id, a.organisation_id, s.as_at) b
				left join standard_rating r on r.assessment_id = a.id and r.number = d.number
				where a.partnership_id = :partnership
				order by s.as_at desc, s.slug, a.organisation_id is not null, lower(b.name), b.slug, d.number""")
			.param("partnership", partnershipId)
			.query((row, number) -> Json.read(row.getString(1), RatingRow.class))
			.list();
	}

	/**
	 * Saves all rows or none. A body without a self-assessment gets one. An existing
	 * rating is changed, so the same rows can be saved twice.
	 */
	@Transactional
	public void saveAll(UUID partnershipId, List<RatingRow> rows) {
		this.user.requireManager(partnershipId);
		this.assessments.save(partnershipId, rows,
				(set, assessment, row, path) -> SelfAssessmentService.rate(set, assessment, row.rating(), path));
	}

	/**
	 * Saves the contents of self-assessments, all or none. A body without a
	 * self-assessment gets one.
	 */
	@Transactional
	public void saveContents(UUID partnershipId, List<AssessmentRow> rows) {
		this.user.requireManager(partnershipId);
		var reports = new HashMap<String, UUID>();
		rows.stream()
			.map(AssessmentRow::reportSlug)
			.filter(Objects::nonNull)
			.distinct()
			.forEach((slug) -> reports.put(slug, this.lookups.report("report", partnershipId, slug)));
		this.assessments.save(partnershipId, rows, (set, assessment, row, path) -> assessment
			.replace(row.content().checked(), reports.get(row.reportSlug())));
	}

}
