package org.throughline.assurance;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.jspecify.annotations.Nullable;

import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.Pageable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import org.throughline.platform.persistence.Json;
import org.throughline.platform.persistence.NamedReference;
import org.throughline.platform.persistence.SqlConditions;
import org.throughline.platform.persistence.SqlOrder;

/**
 * Reads self-assessments with their ratings, and peer reviews. The number of statements
 * does not depend on the number of rows.
 */
@Component
class AssessmentReader {

	/** Whether the self-assessment {@code a} has been received. */
	static final String RECEIVED = """
			(a.conclusion is not null or exists (select from standard_rating g
			  where g.assessment_id = a.id and (g.confirmed and g.level is not null or g.not_rated = 'NOT_APPLICABLE')))""";

	private static final SqlOrder SORTED = new SqlOrder(Map.of("organisation", "place", "report", "report_slug"));

	/**
	 * Self-assessments of one or several sets, the partnership's own first, those of
	 * organisations those of each set by name of the organisation.
	 */
	private static final String SELECT = """
			select to_json(y) from (
			  select x.*, (select coalesce(json_agg(to_jsonb(r) || jsonb_build_object('moderated_by',
			      case when b.id is not null then json_build_object('id', b.id, 'slug', b.slug, 'name', organisation_label_at(b.id, x.as_at)) end,
			      'results', (select coalesce(json_agg(to_json(q) order by q.position), '[]') from question_result q
			        where q.assessment_id = r.assessment_id and q.number = r.number))), '[]')
			    from standard_rating r left join organisation_label b on b.id = r.by_organisation_id
			    where r.assessment_id = x.id) as stored_ratings
			  from (
			    select a.*, s.as_at, to_json(b) as organisation,
			      (select r.slug from report_name r where r.id = a.report_id) as report_slug,
			      (select f.year_label from self_assessment c join standard_set f on f.id = c.set_id
			        where c.id = a.copied_from_id) as copied_from,
			      count(*) over (partition by a.set_id) as requested,
			      row_number() over (partition by a.set_id order by a.organisation_id is not null, lower(b.name), b.slug) as place
			    from self_assessment a join standard_set s on s.id = a.set_id
			    cross join lateral assessed_body(a.partnership_id, a.organisation_id, s.as_at) b
			    where %s) x
			  %s) y order by y.set_id, %s""";

	private final JdbcClient jdbc;

	AssessmentReader(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * One page of the self-assessments {@code a} of a set, by name of the organisation.
	 */
	Page<SelfAssessmentDetails> page(StandardSetDetails set, String where, Map<String, ?> parameters, Pageable page) {
		String order = SORTED.by(page.getSort(), "place");
		var found = this.jdbc
			.sql(SELECT.formatted("a.set_id = :set and " + where, "order by " + order + " " + SqlConditions.limit(page),
					order))
			.params(parameters)
			.param("set", set.id())
			.query((row, number) -> Json.read(row.getString(1), Found.class))
			.list();
		long total = found.isEmpty() ? 0 : found.get(0).requested();
		return new PageImpl<>(found.stream().map((each) -> each.details(set)).toList(), page, total);
	}

	/**
	 * All self-assessments of these sets, those of each set by name of the organisation.
	 */
	Map<StandardSetDetails, List<SelfAssessmentDetails>> all(UUID partnershipId, List<StandardSetDetails> sets) {
		var found = first(Integer.MAX_VALUE, "a.partnership_id = :partnership", Map.of("partnership", partnershipId))
			.stream()
			.collect(Collectors.groupingBy(Found::setId));
		var all = new LinkedHashMap<StandardSetDetails, List<SelfAssessmentDetails>>();
		sets.forEach((set) -> all.put(set,
				found.getOrDefault(set.id(), List.of()).stream().map((each) -> each.details(set)).toList()));
		return all;
	}

	/** The first self-assessments {@code a} of each set. */
	List<Found> first(int size, String where, Map<String, ?> parameters) {
		return this.jdbc.sql(SELECT.formatted(where, "where x.place <= :size", "y.place"))
			.params(parameters)
			.param("size", size)
			.query((row, number) -> Json.read(row.getString(1), Found.class))
			.list();
	}

	/**
	 * A self-assessment as it is stored.
	 *
	 * @param assessment its details, without ratings
	 * @param requested how many self-assessments of its set were found
	 */
	record Found(@JsonUnwrapped SelfAssessmentDetails assessment, List<StoredRating> storedRatings, long requested) {

		UUID setId() {
			return this.assessment.setId();
		}

		/** The details, with a rating for each standard of the set. */
		SelfAssessmentDetails details(StandardSetDetails set) {
			return this.assessment.with(set.standards().stream().map((standard) -> rating(standard, set)).toList());
		}

		private RatingDetails rating(StandardDetails standard, StandardSetDetails set) {
			return this.storedRatings.stream()
				.filter((rating) -> rating.number() == standard.number())
				.findFirst()
				.map((rating) -> rating.details(standard, set.scheme()))
				.orElseGet(() -> RatingDetails.none(standard));
		}

	}

	/** A rating as it is stored, with the organisation that moderated it. */
	record StoredRating(int number, @Nullable String level, @Nullable NotRated notRated, @Nullable String evidence,
			boolean confirmed, @JsonUnwrapped StoredModeration moderation, List<QuestionResult> results) {

		RatingDetails details(StandardDetails standard, RatingSchemeDetails scheme) {
			return new RatingDetails(standard, scheme.level(this.level).orElse(null), this.notRated, this.confirmed,
					this.evidence, this.moderation.details(scheme), this.results);
		}

	}

	/** The moderation of a rating as it is stored. */
	record StoredModeration(@Nullable String moderatedLevel, @Nullable NamedReference moderatedBy,
			@Nullable String moderationNote) {

		ModerationDetails details(RatingSchemeDetails scheme) {
			return new ModerationDetails(scheme.level(this.moderatedLevel).orElse(null), this.moderatedBy,
					this.moderationNote);
		}

	}

	/** The peer reviews {@code p} of these sets, by number. */
	List<PeerReviewDetails> peerReviews(Collection<StandardSetDetails> sets, String where, Map<String, ?> parameters) {
		return this.jdbc
			.sql("""
					select to_json(x) from (
					  select p.*, (select r.slug from report_name r where r.id = p.report_id) as report_slug,
					    (select to_json(b) from self_assessment a
					      cross join lateral assessed_body(a.partnership_id, a.organisation_id, s.as_at) b where a.id = p.assessment_id) as organisation
					  from peer_review p join standard_set s on s.id = p.set_id
					  where p.set_id = any(:sets) and %s) x order by x.set_id, x.number"""
				.formatted(where))
			.params(parameters)
			.param("sets", ids(sets))
			.query((row, number) -> Json.read(row.getString(1), PeerReviewDetails.class))
			.list();
	}

	/** The sets of the partnership with counts of their self-assessments {@code a}. */
	List<StandardSetSummary> summaries(UUID partnershipId, String where, Map<String, ?> parameters) {
		return this.jdbc
			.sql("""
					select to_json(y) from (
					  select s.*, c.name as scheme_name,
					    (select count(*) from standard d where d.set_id = s.id) as standards,
					    not exists (select from standard_set f where f.follows_id = s.id) as latest, x.requested, x.received, x.to_confirm, x.organisations
					  from standard_set s join rating_scheme c on c.id = s.scheme_id
					  cross join lateral (select coalesce(json_agg(a.organisation_id), '[]') as organisations, count(*) as requested, count(*) filter (where %s) as received,
					      count(*) filter (where exists (select from standard_rating t where t.assessment_id = a.id
					        and not t.confirmed and t.level is not null)) as to_confirm
					    from self_assessment a where a.set_id = s.id and %s) x
					  where s.partnership_id = :partnership) y
					order by y.as_at desc, y.year_label desc, y.slug"""
				.formatted(RECEIVED, where))
			.params(parameters)
			.param("partnership", partnershipId)
			.query((row, number) -> Json.read(row.getString(1), StandardSetSummary.class))
			.list();
	}

	private static UUID[] ids(Collection<StandardSetDetails> sets) {
		return sets.stream().map(StandardSetDetails::id).toArray(UUID[]::new);
	}

}
