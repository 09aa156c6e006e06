package org.throughline.assurance;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.Pageable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import org.throughline.platform.time.DatePrecision;

/**
 * Reads self-assessments with their ratings, and peer reviews: so many statements
 * whatever the number of rows.
 */
@Component
class AssessmentReader {

	/** Whether the self-assessment {@code a} holds a rating that counts. */
	static final String ANSWERED = """
			(a.conclusion is not null or exists (select from standard_rating g
			  where g.assessment_id = a.id and g.confirmed and g.level is not null))""";

	/** Each with its ratings; the latter only of the rows that are wanted. */
	private static final String SELECT = """
			select x.*, (select coalesce(json_agg(json_build_object('number', r.number, 'level', r.level,
			    'evidence', r.evidence, 'confirmed', r.confirmed, 'moderated', r.moderated_level, 'bySlug', b.slug,
			    'byName', coalesce((organisation_name_at(b.id, x.as_at)).name, b.slug), 'note', r.moderation_note)), '[]')
			  from standard_rating r left join organisation b on b.id = r.by_organisation_id
			  where r.assessment_id = x.id) as ratings
			from (
			  select a.id, a.set_id, s.as_at, a.organisation_id, o.slug as organisation_slug,
			    coalesce(n.name, o.slug) as organisation_name, a.period_label, a.report_slug, a.joint_with_adults, a.scope,
			    a.conclusion, a.stated_streak,
			    (select f.year_label from self_assessment c join standard_set f on f.id = c.set_id
			      where c.id = a.copied_from_id) as copied_from,
			    a.note, a.version, count(*) over (partition by a.set_id) as asked,
			    row_number() over (partition by a.set_id order by lower(n.name), o.slug) as place
			  from self_assessment a join standard_set s on s.id = a.set_id join organisation o on o.id = a.organisation_id
			  left join lateral organisation_name_at(o.id, s.as_at) n on true
			  where %s) x\s""";

	private static final TypeReference<List<RatingText>> RATINGS = new TypeReference<>() {
	};

	private final JdbcClient jdbc;

	private final JsonMapper json;

	AssessmentReader(JdbcClient jdbc, JsonMapper json) {
		this.jdbc = jdbc;
		this.json = json;
	}

	/** One page of a set's self-assessments {@code a}, by the organisations' names. */
	Page<SelfAssessmentDetails> page(StandardSetDetails set, String where, Map<String, ?> parameters, Pageable page) {
		var found = this.jdbc
			.sql(SELECT.formatted("a.set_id = :set and " + where) + "order by x.place limit :size offset :offset")
			.params(parameters)
			.param("set", set.id())
			.param("size", page.getPageSize())
			.param("offset", page.getOffset())
			.query((row, number) -> found(row))
			.list();
		long total = found.isEmpty() ? 0 : found.get(0).asked();
		return new PageImpl<>(found.stream().map((each) -> each.ratedBy(set)).toList(), page, total);
	}

	/**
	 * All self-assessments of these sets, in their order, each by the organisations'
	 * names.
	 */
	Map<StandardSetDetails, List<SelfAssessmentDetails>> all(UUID partnershipId, List<StandardSetDetails> sets) {
		var found = first(Integer.MAX_VALUE, "a.partnership_id = :partnership", Map.of("partnership", partnershipId))
			.stream()
			.collect(Collectors.groupingBy((each) -> each.assessment().setId()));
		var all = new LinkedHashMap<StandardSetDetails, List<SelfAssessmentDetails>>();
		sets.forEach((set) -> all.put(set,
				found.getOrDefault(set.id(), List.of()).stream().map((each) -> each.ratedBy(set)).toList()));
		return all;
	}

	/** The first so many self-assessments {@code a} of each set. */
	List<Found> first(int size, String where, Map<String, ?> parameters) {
		return this.jdbc.sql(SELECT.formatted(where) + "where x.place <= :size order by x.set_id, x.place")
			.params(parameters)
			.param("size", size)
			.query((row, number) -> found(row))
			.list();
	}

	/**
	 * A self-assessment as it was found.
	 *
	 * @param assessment what it says, without its ratings
	 * @param ratings its ratings
	 * @param asked how many were found of the same set
	 */
	record Found(SelfAssessmentDetails assessment, List<RatingText> ratings, long asked) {

		/** With a rating for each standard of the set. */
		SelfAssessmentDetails ratedBy(StandardSetDetails set) {
			return this.assessment.with(set.standards()
				.stream()
				.map((standard) -> this.ratings.stream()
					.filter((rating) -> rating.number() == standard.number())
					.findFirst()
					.map((rating) -> rating.of(standard, set.scheme()))
					.orElseGet(() -> new RatingDetails(standard, null, false, null, null, null, null, null)))
				.toList());
		}

	}

	/** A rating as it stands in the database. */
	record RatingText(int number, @Nullable String level, @Nullable String evidence, boolean confirmed,
			@Nullable String moderated, @Nullable String bySlug, @Nullable String byName, @Nullable String note) {

		RatingDetails of(StandardDetails standard, RatingSchemeDetails scheme) {
			return new RatingDetails(standard, scheme.level(this.level).orElse(null), this.confirmed, this.evidence,
					scheme.level(this.moderated).orElse(null), this.bySlug, this.byName, this.note);
		}

	}

	private Found found(ResultSet row) throws SQLException {
		return new Found(
				new SelfAssessmentDetails(row.getObject("id", UUID.class), row.getObject("set_id", UUID.class),
						row.getObject("organisation_id", UUID.class), row.getString("organisation_slug"),
						row.getString("organisation_name"), row.getString("period_label"), row.getString("report_slug"),
						row.getBoolean("joint_with_adults"), row.getString("scope"), row.getString("conclusion"),
						row.getString("stated_streak"), row.getString("copied_from"), row.getString("note"), List.of(),
						row.getInt("version")),
				this.json.readValue(row.getString("ratings"), RATINGS), row.getLong("asked"));
	}

	/** The peer reviews {@code p} of these sets, by number. */
	List<PeerReviewDetails> peerReviews(Collection<StandardSetDetails> sets, String where, Map<String, ?> parameters) {
		return this.jdbc
			.sql("""
					select p.id, p.set_id, p.number, o.slug as organisation_slug, coalesce(n.name, o.slug) as organisation_name,
					  p.held_on, p.date_precision, p.outcome, p.as_written, p.report_slug, p.note, p.version
					from peer_review p join standard_set s on s.id = p.set_id
					left join self_assessment a on a.id = p.assessment_id left join organisation o on o.id = a.organisation_id
					left join lateral organisation_name_at(o.id, s.as_at) n on true
					where p.set_id = any(:sets) and %s order by p.set_id, p.number"""
				.formatted(where))
			.params(parameters)
			.param("sets", ids(sets))
			.query((row, number) -> {
				String precision = row.getString("date_precision");
				return new PeerReviewDetails(row.getObject("id", UUID.class), row.getObject("set_id", UUID.class),
						row.getInt("number"), row.getString("organisation_slug"), row.getString("organisation_name"),
						row.getObject("held_on", LocalDate.class),
						(precision != null) ? DatePrecision.valueOf(precision) : null,
						PeerReviewOutcome.valueOf(row.getString("outcome")), row.getString("as_written"),
						row.getString("report_slug"), row.getString("note"), row.getInt("version"));
			})
			.list();
	}

	/** The sets of the partnership with how far its self-assessments {@code a} go. */
	List<StandardSetSummary> summaries(UUID partnershipId, String where, Map<String, ?> parameters) {
		return this.jdbc
			.sql("""
					select s.id, s.slug, s.name, s.year_label, s.kind, c.name as scheme_name,
					  (select count(*) from standard d where d.set_id = s.id) as standards, x.asked, x.answered, x.to_confirm
					from standard_set s join rating_scheme c on c.id = s.scheme_id
					cross join lateral (select count(*) as asked, count(*) filter (where %s) as answered,
					    count(*) filter (where exists (select from standard_rating t where t.assessment_id = a.id
					      and not t.confirmed and t.level is not null)) as to_confirm
					  from self_assessment a where a.set_id = s.id and %s) x
					where s.partnership_id = :partnership
					order by s.as_at desc, s.year_label desc, s.slug"""
				.formatted(ANSWERED, where))
			.params(parameters)
			.param("partnership", partnershipId)
			.query(StandardSetSummary.class)
			.list();
	}

	private static UUID[] ids(Collection<StandardSetDetails> sets) {
		return sets.stream().map(StandardSetDetails::id).toArray(UUID[]::new);
	}

}
