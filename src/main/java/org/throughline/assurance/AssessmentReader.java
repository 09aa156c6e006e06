package org.throughline.assurance;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

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

	private static final String SELECT = """
			select a.id, a.set_id, a.organisation_id, o.slug as organisation_slug,
			  coalesce(n.name, o.slug) as organisation_name, a.period_label, a.report_slug, a.joint_with_adults, a.scope,
			  a.conclusion, a.stated_streak,
			  (select f.year_label from self_assessment b join standard_set f on f.id = b.set_id
			    where b.id = a.copied_from_id) as copied_from,
			  a.note, a.version, row_number() over (partition by a.set_id order by lower(n.name), o.slug) as place
			from self_assessment a join standard_set s on s.id = a.set_id join organisation o on o.id = a.organisation_id
			left join lateral organisation_name_at(o.id, s.as_at) n on true
			where %s""";

	private final JdbcClient jdbc;

	AssessmentReader(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** One page of a set's self-assessments {@code a}, by the organisations' names. */
	Page<SelfAssessmentDetails> page(StandardSetDetails set, String where, Map<String, ?> parameters, Pageable page) {
		String condition = "a.set_id = :set and " + where;
		var found = this.jdbc
			.sql("select x.* from (" + SELECT.formatted(condition) + ") x order by x.place limit :size offset :offset")
			.params(parameters)
			.param("set", set.id())
			.param("size", page.getPageSize())
			.param("offset", page.getOffset())
			.query((row, number) -> assessment(row))
			.list();
		long total = this.jdbc.sql("select count(*) from self_assessment a where " + condition)
			.params(parameters)
			.param("set", set.id())
			.query(Long.class)
			.single();
		return new PageImpl<>(rated(found, List.of(set)), page, total);
	}

	/** The first so many self-assessments {@code a} of each of these sets. */
	List<SelfAssessmentDetails> first(int size, Collection<StandardSetDetails> sets, String where,
			Map<String, ?> parameters) {
		var found = this.jdbc
			.sql("select x.* from (" + SELECT.formatted("a.set_id = any(:sets) and " + where)
					+ ") x where x.place <= :size order by x.set_id, x.place")
			.params(parameters)
			.param("sets", ids(sets))
			.param("size", size)
			.query((row, number) -> assessment(row))
			.list();
		return rated(found, sets);
	}

	private List<SelfAssessmentDetails> rated(List<SelfAssessmentDetails> assessments,
			Collection<StandardSetDetails> sets) {
		var byId = sets.stream().collect(Collectors.toMap(StandardSetDetails::id, Function.identity()));
		var ratings = new HashMap<UUID, Map<Integer, RatingRow>>();
		this.jdbc
			.sql("""
					select r.assessment_id, r.number, r.level, r.evidence, r.confirmed, r.moderated_level, o.slug as by_slug,
					  coalesce(n.name, o.slug) as by_name, r.moderation_note
					from standard_rating r join standard_set s on s.id = r.set_id
					left join organisation o on o.id = r.by_organisation_id
					left join lateral organisation_name_at(o.id, s.as_at) n on true
					where r.assessment_id = any(:ids)""")
			.param("ids", assessments.stream().map(SelfAssessmentDetails::id).toArray(UUID[]::new))
			.query((row) -> {
				ratings.computeIfAbsent(row.getObject("assessment_id", UUID.class), (id) -> new HashMap<>())
					.put(row.getInt("number"), new RatingRow(row.getString("level"), row.getString("evidence"),
							row.getBoolean("confirmed"), row.getString("moderated_level"), row.getString("by_slug"),
							row.getString("by_name"), row.getString("moderation_note")));
			});
		return assessments.stream().map((assessment) -> {
			var set = byId.get(assessment.setId());
			var own = ratings.getOrDefault(assessment.id(), Map.of());
			return (set == null) ? assessment
					: assessment.with(set.standards()
						.stream()
						.map((standard) -> rating(standard, own.get(standard.number()), set.scheme()))
						.toList());
		}).toList();
	}

	private record RatingRow(@Nullable String level, @Nullable String evidence, boolean confirmed,
			@Nullable String moderated, @Nullable String bySlug, @Nullable String byName, @Nullable String note) {

	}

	private static RatingDetails rating(StandardDetails standard, @Nullable RatingRow row, RatingSchemeDetails scheme) {
		if (row == null) {
			return new RatingDetails(standard, null, false, null, null, null, null, null);
		}
		return new RatingDetails(standard, scheme.level(row.level()).orElse(null), row.confirmed(), row.evidence(),
				scheme.level(row.moderated()).orElse(null), row.bySlug(), row.byName(), row.note());
	}

	private static SelfAssessmentDetails assessment(ResultSet row) throws SQLException {
		return new SelfAssessmentDetails(row.getObject("id", UUID.class), row.getObject("set_id", UUID.class),
				row.getObject("organisation_id", UUID.class), row.getString("organisation_slug"),
				row.getString("organisation_name"), row.getString("period_label"), row.getString("report_slug"),
				row.getBoolean("joint_with_adults"), row.getString("scope"), row.getString("conclusion"),
				row.getString("stated_streak"), row.getString("copied_from"), row.getString("note"), List.of(),
				row.getInt("version"));
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
