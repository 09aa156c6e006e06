package org.throughline.assurance;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.throughline.platform.form.RuleViolation;
import org.throughline.platform.persistence.TimeOrderedId;
import org.throughline.platform.security.CurrentUser;

/**
 * Ratings as rows of a table, for the partnership's business manager: all read at once,
 * many saved at once.
 */
@Service
@Transactional(readOnly = true)
public class RatingRowService {

	private final SchemeReader reader;

	private final SelfAssessmentService assessments;

	private final Names names;

	private final CurrentUser user;

	private final JdbcClient jdbc;

	RatingRowService(SchemeReader reader, SelfAssessmentService assessments, Names names, CurrentUser user,
			JdbcClient jdbc) {
		this.reader = reader;
		this.assessments = assessments;
		this.names = names;
		this.user = user;
		this.jdbc = jdbc;
	}

	/**
	 * One row for each organisation asked and each standard.
	 * @param setSlug one set only; none means all
	 */
	public List<RatingRow> rows(UUID partnershipId, @Nullable String setSlug) {
		this.user.requireManager(partnershipId);
		return this.jdbc
			.sql("""
					select s.slug as set_slug, o.slug as organisation_slug, coalesce(n.name, o.slug) as organisation_name, d.number,
					  d.title as standard, r.level, r.evidence, coalesce(r.confirmed, false) as confirmed,
					  r.moderated_level as moderated
					from self_assessment a join standard_set s on s.id = a.set_id join standard d on d.set_id = s.id
					join organisation o on o.id = a.organisation_id left join lateral organisation_name_at(o.id, s.as_at) n on true
					left join standard_rating r on r.assessment_id = a.id and r.number = d.number
					where a.partnership_id = :partnership and (:set::text is null or s.slug = :set::text)
					order by s.as_at desc, s.slug, lower(n.name), o.slug, d.number""")
			.param("partnership", partnershipId)
			.param("set", setSlug)
			.query(RatingRow.class)
			.list();
	}

	/**
	 * Saves rows, all or none; an organisation not asked yet is asked by it. A row that
	 * is there already is changed, so the same rows twice make one.
	 */
	@Transactional
	public void saveAll(UUID partnershipId, List<RatingRow> rows) {
		this.user.requireManager(partnershipId);
		var sets = new HashMap<String, StandardSetDetails>();
		this.reader.setsOf(partnershipId).forEach((set) -> sets.put(set.slug(), set));
		var organisations = this.names.organisations("organisation",
				rows.stream().map(RatingRow::organisationSlug).distinct().toList());
		var touched = new HashSet<UUID>();
		var held = new HashMap<List<Object>, UUID>();
		for (int at = 0; at < rows.size(); at++) {
			var row = rows.get(at);
			var set = sets.get(row.setSlug());
			if (set == null) {
				throw new RuleViolation("rows[" + at + "].set", "standardSet.follows.unknown", row.setSlug());
			}
			var id = held.computeIfAbsent(List.of(set.id(), row.organisationSlug()),
					(key) -> assessment(partnershipId, set, organisations, row.organisationSlug()));
			var edit = new SelfAssessmentEdit.RatingEdit(row.number(), row.level(), row.evidence(), row.confirmed());
			this.assessments.rate(set, id, edit, "rows[" + at + "].");
			touched.add(id);
		}
		this.jdbc.sql("update self_assessment set version = version + 1 where id = any(?)")
			.param(touched.toArray(UUID[]::new))
			.update();
	}

	private UUID assessment(UUID partnershipId, StandardSetDetails set, Map<String, UUID> organisations, String slug) {
		var organisation = organisations.get(slug);
		if (organisation == null) {
			throw new RuleViolation("organisation", "assurance.organisation.unknown", slug);
		}
		this.assessments.add(partnershipId, set, TimeOrderedId.next(), organisation, set.yearLabel());
		return this.jdbc.sql("select id from self_assessment where set_id = ? and organisation_id = ?")
			.params(set.id(), organisation)
			.query(UUID.class)
			.single();
	}

}
