package org.throughline.assurance;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.throughline.assurance.SelfAssessmentEdit.RatingEdit;
import org.throughline.platform.form.RuleViolation;
import org.throughline.platform.persistence.TimeOrderedId;
import org.throughline.platform.security.CurrentUser;
import org.throughline.platform.security.HeldGrant;
import org.throughline.platform.web.NotFoundException;

/**
 * Self-assessments, kept by the partnership's business manager: who is asked, what each
 * organisation says, and what others found of it.
 */
@Service
@Transactional(readOnly = true)
public class SelfAssessmentService {

	private final StandardSetService sets;

	private final StandardMappingService mappings;

	private final AssessmentReader reader;

	private final TrendReader trends;

	private final Names names;

	private final CurrentUser user;

	private final JdbcClient jdbc;

	SelfAssessmentService(StandardSetService sets, StandardMappingService mappings, AssessmentReader reader,
			TrendReader trends, Names names, CurrentUser user, JdbcClient jdbc) {
		this.sets = sets;
		this.mappings = mappings;
		this.reader = reader;
		this.trends = trends;
		this.names = names;
		this.user = user;
		this.jdbc = jdbc;
	}

	/** The sets with how far organisations have answered them, the latest first. */
	public List<StandardSetSummary> sets(UUID partnershipId) {
		this.user.requireManager(partnershipId);
		return this.reader.summaries(partnershipId, "true", Map.of());
	}

	/**
	 * Those asked about a set, by name.
	 * @param silentOnly whether only those who have not answered are wanted
	 */
	public Page<SelfAssessmentDetails> list(UUID partnershipId, StandardSetDetails set, boolean silentOnly,
			Pageable page) {
		this.user.requireManager(partnershipId);
		return this.reader.page(set, silentOnly ? "not " + AssessmentReader.ANSWERED : "true", Map.of(), page);
	}

	/** All of the sets, in their order, each by the organisations' names. */
	public Map<StandardSetDetails, List<SelfAssessmentDetails>> all(UUID partnershipId, List<StandardSetDetails> sets) {
		this.user.requireManager(partnershipId);
		return this.reader.all(partnershipId, sets);
	}

	/**
	 * One organisation's.
	 * @throws NotFoundException if it is not asked
	 */
	public SelfAssessmentDetails details(UUID partnershipId, StandardSetDetails set, String organisation) {
		this.user.requireManager(partnershipId);
		return this.reader
			.first(1, "a.set_id = :set and o.slug = :organisation",
					Map.of("set", set.id(), "organisation", organisation))
			.stream()
			.map((found) -> found.ratedBy(set))
			.findFirst()
			.orElseThrow(NotFoundException::new);
	}

	/** With what is held of the audits before. */
	public HeatMap.Row compared(UUID partnershipId, SelfAssessmentDetails assessment) {
		this.user.requireManager(partnershipId);
		return this.trends.rows(List.of(assessment), new Visible.Reader(true, new String[0])).get(0);
	}

	/**
	 * Asks organisations to assess themselves. Those asked before stay as they are.
	 * @return how many are newly asked
	 */
	@Transactional
	public int ask(UUID partnershipId, String setSlug, List<String> organisations) {
		var set = this.sets.details(partnershipId, setSlug);
		var found = this.names.organisations("organisations", organisations);
		return found.values()
			.stream()
			.mapToInt((organisation) -> add(partnershipId, set, TimeOrderedId.next(), organisation, set.yearLabel()))
			.sum();
	}

	int add(UUID partnershipId, StandardSetDetails set, UUID id, UUID organisationId, String period) {
		return this.jdbc.sql("""
				insert into self_assessment (id, partnership_id, set_id, organisation_id, period_label, version)
				values (?, ?, ?, ?, ?, 0) on conflict (set_id, organisation_id) do nothing""")
			.params(id, partnershipId, set.id(), organisationId, period)
			.update();
	}

	/**
	 * Copies what organisations said in the audit before, through the mapping of the
	 * standards, for all that hold nothing yet. Every rating copied is to be confirmed
	 * and counts for nothing until then. Where standards became one the lowest level is
	 * taken; a level of another scheme is not carried, its evidence is.
	 * @return how many organisations got a copy
	 */
	@Transactional
	public int copy(UUID partnershipId, String setSlug) {
		var set = this.sets.details(partnershipId, setSlug);
		String follows = set.followsSlug();
		if (follows == null) {
			throw new RuleViolation("set", "standardSet.follows.missing");
		}
		if (this.mappings.mapping(partnershipId, setSlug).isEmpty()) {
			throw new RuleViolation("set", "standardSet.mapping.missing");
		}
		var earlier = this.sets.details(partnershipId, follows);
		this.jdbc.sql("select organisation_id from self_assessment where set_id = ?")
			.param(earlier.id())
			.query(UUID.class)
			.list()
			.forEach((organisation) -> add(partnershipId, set, TimeOrderedId.next(), organisation, set.yearLabel()));
		var copied = this.jdbc
			.sql("""
					update self_assessment a set copied_from_id = b.id, joint_with_adults = b.joint_with_adults, scope = b.scope,
					  version = a.version + 1
					from self_assessment b where a.set_id = :set and b.set_id = :earlier and b.organisation_id = a.organisation_id
					  and a.conclusion is null and not exists (select from standard_rating r where r.assessment_id = a.id
					    and (r.level is not null or r.evidence is not null))
					  and exists (select from standard_rating r where r.assessment_id = b.id)
					returning a.id""")
			.param("set", set.id())
			.param("earlier", earlier.id())
			.query(UUID.class)
			.list();
		this.jdbc
			.sql("""
					insert into standard_rating (assessment_id, set_id, number, scheme_id, level, evidence, confirmed)
					select a.id, a.set_id, m.number, :scheme,
					  (array_agg(e.level order by l.position desc) filter (where e.scheme_id = :scheme and l.label is not null))[1],
					  string_agg(e.evidence, e'\\n\\n' order by e.number), false
					from self_assessment a join standard_rating e on e.assessment_id = a.copied_from_id
					join standard_mapping m on m.set_id = a.set_id and m.earlier_set_id = e.set_id and m.earlier_number = e.number
					left join rating_level l on l.scheme_id = e.scheme_id and l.label = e.level
					where a.id = any(:copied) group by a.id, a.set_id, m.number
					on conflict (assessment_id, number) do update
					  set level = excluded.level, evidence = excluded.evidence, confirmed = false""")
			.param("scheme", set.scheme().id())
			.param("copied", copied.toArray(UUID[]::new))
			.update();
		return copied.size();
	}

	/**
	 * Says for all self-assessments of a set that no report states yet which report
	 * states them.
	 * @return for how many
	 */
	@Transactional
	public int stateIn(UUID partnershipId, String setSlug, String reportSlug) {
		var set = this.sets.details(partnershipId, setSlug);
		return this.jdbc.sql("""
				update self_assessment set report_slug = ?, version = version + 1
				where set_id = ? and report_slug is null""")
			.param(this.names.report("report", partnershipId, reportSlug))
			.param(set.id())
			.update();
	}

	/** Changes what an organisation says, unless somebody else did meanwhile. */
	@Transactional
	public void edit(UUID partnershipId, String setSlug, String organisation, int version, SelfAssessmentEdit edit) {
		var set = this.sets.details(partnershipId, setSlug);
		var assessment = details(partnershipId, set, organisation);
		this.names.change("self_assessment", assessment.id(), version);
		write(partnershipId, set, assessment.id(), edit);
	}

	void write(UUID partnershipId, StandardSetDetails set, UUID id, SelfAssessmentEdit edit) {
		var values = new HashMap<String, @Nullable Object>();
		values.put("id", id);
		values.put("period", edit.periodLabel());
		values.put("report", this.names.report("report", partnershipId, edit.reportSlug()));
		values.put("joint", edit.jointWithAdults());
		values.put("scope", edit.scope());
		values.put("conclusion", edit.conclusion());
		values.put("streak", edit.statedStreak());
		values.put("note", edit.note());
		this.jdbc.sql("""
				update self_assessment set period_label = :period, report_slug = :report, joint_with_adults = :joint,
				  scope = :scope, conclusion = :conclusion, stated_streak = :streak, note = :note where id = :id""")
			.params(values)
			.update();
		for (int place = 0; place < edit.ratings().size(); place++) {
			rate(set, id, edit.ratings().get(place), "ratings[" + place + "].");
		}
	}

	void rate(StandardSetDetails set, UUID id, RatingEdit rating, String path) {
		if (set.standard(rating.number()).isEmpty()) {
			throw new RuleViolation(path + "level", "rating.standard.unknown", rating.number(), set.title());
		}
		String level = level(set, rating.level(), path + "level");
		this.jdbc.sql("""
				insert into standard_rating (assessment_id, set_id, number, scheme_id, level, evidence, confirmed)
				values (?, ?, ?, ?, ?, ?, ?)
				on conflict (assessment_id, number) do update
				  set level = excluded.level, evidence = excluded.evidence, confirmed = excluded.confirmed""")
			.params(Arrays.asList(id, set.id(), rating.number(), set.scheme().id(), level, rating.evidence(),
					level != null && rating.confirmed()))
			.update();
	}

	/** The level as the set's scheme writes it; one of another scheme is refused. */
	private static @Nullable String level(StandardSetDetails set, @Nullable String label, String field) {
		return (label == null) ? null
				: set.scheme()
					.level(label)
					.orElseThrow(() -> new RuleViolation(field, "rating.level.unknown", label, set.scheme().name()))
					.label();
	}

	/** Says what others found, unless somebody else changed the ratings meanwhile. */
	@Transactional
	public void moderate(UUID partnershipId, String setSlug, String organisation, int version, ModerationEdit edit) {
		var set = this.sets.details(partnershipId, setSlug);
		var assessment = details(partnershipId, set, organisation);
		this.names.change("self_assessment", assessment.id(), version);
		refuseOwnPeople(assessment.organisationId());
		moderate(set, assessment, edit);
	}

	void moderate(StandardSetDetails set, SelfAssessmentDetails assessment, ModerationEdit edit) {
		String bySlug = edit.organisationSlug();
		boolean any = edit.ratings().stream().anyMatch((rating) -> rating.level() != null);
		if (any && bySlug == null) {
			throw new RuleViolation("organisation", "moderation.organisation.missing");
		}
		var by = (bySlug != null) ? this.names.organisation("organisation", bySlug) : null;
		if (assessment.organisationId().equals(by)) {
			throw new RuleViolation("organisation", "moderation.own", assessment.organisationName());
		}
		for (int place = 0; place < edit.ratings().size(); place++) {
			var rating = edit.ratings().get(place);
			String field = "ratings[" + place + "].level";
			String level = level(set, rating.level(), field);
			boolean rated = assessment.ratings()
				.stream()
				.anyMatch((held) -> held.standard().number() == rating.number() && held.rated());
			if (level != null && !rated) {
				throw new RuleViolation(field, "moderation.notRated", rating.number());
			}
			this.jdbc.sql("""
					update standard_rating set moderated_level = ?, by_organisation_id = ?, moderation_note = ?
					where assessment_id = ? and number = ?""")
				.params(Arrays.asList(level, (level != null) ? by : null, rating.note(), assessment.id(),
						rating.number()))
				.update();
		}
	}

	/** Nobody moderates what their own organisation says (design, rule 2). */
	private void refuseOwnPeople(UUID organisationId) {
		if (this.user.grants().stream().map(HeldGrant::organisationId).anyMatch(organisationId::equals)) {
			throw new RuleViolation("organisation", "moderation.ownPerson");
		}
	}

	/** Removes a self-assessment: the organisation is no longer asked. */
	@Transactional
	public void remove(UUID partnershipId, String setSlug, String organisation) {
		var set = this.sets.details(partnershipId, setSlug);
		this.jdbc.sql("delete from self_assessment where id = ?")
			.param(details(partnershipId, set, organisation).id())
			.update();
	}

}
