package org.throughline.review;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.Pageable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import org.throughline.platform.security.CurrentUser;
import org.throughline.platform.security.Grant;
import org.throughline.platform.security.Role;
import org.throughline.platform.security.Visibility;
import org.throughline.platform.time.DatePrecision;

/**
 * Reads reviews. {@link ReviewAccess} decides what a reader can see.
 */
@Component
class ReviewReader {

	private static final String COLUMNS = """
			r.id, r.reference, r.type, r.pseudonym, r.described_as, r.subject, r.status, r.visibility,
			  r.publication_form, r.planned_publication_on, r.planned_publication_precision, r.period_label,
			  first.published_on, first.date_precision,
			  r.visibility = 'PUBLIC' and coalesce(r.available_until < :today, false) as retired,
			  exists (select 1 from review_partner p where p.review_id = r.id and p.organisation_id = any(:mine)) as named
			""";

	private static final String FROM = """

			from case_review r
			left join lateral (
			  select x.published_on, x.date_precision from (
			    select e.published_on, e.date_precision from review_document e where e.review_id = r.id and e.published_on is not null
			    union all select v.occurred_on, v.date_precision from review_event v
			      where v.review_id = r.id and v.kind = 'PUBLISHED' and v.occurred_on is not null) x
			  order by x.published_on limit 1) first on true
			""";

	private static final String SUMMARY = "select " + COLUMNS + FROM;

	private static final String WHOLE = "select " + COLUMNS + """
			, r.*, g.name as regime_name, b.reference as from_reference, b.type as from_type,
			a.reference as to_reference, a.type as to_type""" + FROM + """
			left join regime g on g.key = r.regime_key
			left join case_review b on b.id = r.converted_from_id
			left join case_review a on a.converted_from_id = r.id
			where r.partnership_id = :place and r.reference = :reference""";

	private static final String NEWEST_FIRST = """

			order by coalesce(first.published_on, r.planned_publication_on,
			  (select min(v.occurred_on) from review_event v where v.review_id = r.id)) desc nulls last,
			  r.period_label desc nulls last, r.reference""";

	private final JdbcClient jdbc;

	private final CurrentUser user;

	private final ReviewPartReader parts;

	private final Clock clock;

	ReviewReader(JdbcClient jdbc, CurrentUser user, ReviewPartReader parts, Clock clock) {
		this.jdbc = jdbc;
		this.user = user;
		this.parts = parts;
		this.clock = clock;
	}

	List<Line> lines(UUID partnershipId) {
		return lines("where r.partnership_id = :place" + NEWEST_FIRST, Map.of("place", partnershipId), partnershipId);
	}

	List<Line> ofTheme(UUID partnershipId, String themeSlug) {
		return lines(
				"""
						where r.partnership_id = :place and exists (select 1 from review_theme x join theme t on t.id = x.theme_id
						  where x.review_id = r.id and t.slug = :theme)"""
						+ NEWEST_FIRST,
				Map.of("place", partnershipId, "theme", themeSlug), partnershipId);
	}

	Optional<Line> byId(UUID id) {
		var place = this.jdbc.sql("select partnership_id from case_review where id = ?")
			.param(id)
			.query(UUID.class)
			.optional();
		return place.flatMap(
				(partnershipId) -> lines("where r.id = :id", Map.of("id", id), partnershipId).stream().findFirst());
	}

	/** Returns a page of the partnership's reviews, newest first. */
	Page<ReviewSummary> page(UUID partnershipId, ReviewFilter filter, Pageable page) {
		long[] total = { 0 };
		var found = this.jdbc
			.sql("select count(*) over () as total, " + COLUMNS + FROM
					+ """
							where r.partnership_id = :place
							  and (cast(:type as text) is null or r.type = :type)
							  and (cast(:status as text) is null or r.status = :status)
							  and (cast(:visibility as text) is null or r.visibility = :visibility)
							  and (cast(:words as text) is null or concat_ws(' ', r.reference, r.pseudonym, r.described_as, r.subject,
							    r.period_label, r.notifying_area, r.home_areas) ilike :words)"""
					+ NEWEST_FIRST + " limit :size offset :offset")
			.param("place", partnershipId)
			.param("mine", new UUID[0])
			.param("today", LocalDate.now(this.clock))
			.param("type", name(filter.type()))
			.param("status", name(filter.status()))
			.param("visibility", name(filter.visibility()))
			.param("words",
					(filter.words() != null) ? "%" + filter.words().replaceAll("([\\\\%_])", "\\\\$1") + "%" : null)
			.param("size", page.getPageSize())
			.param("offset", page.getOffset())
			.query((row, number) -> {
				total[0] = row.getLong("total");
				return summary(row);
			})
			.list();
		return new PageImpl<>(found, page, total[0]);
	}

	private static @Nullable String name(@Nullable Enum<?> constant) {
		return (constant != null) ? constant.name() : null;
	}

	private List<Line> lines(String where, Map<String, ?> parameters, UUID partnershipId) {
		boolean manager = this.user.manages(partnershipId);
		boolean insider = this.user.readsDrafts(partnershipId);
		return this.jdbc.sql(SUMMARY + where)
			.params(parameters)
			.param("mine", mine(partnershipId))
			.param("today", LocalDate.now(this.clock))
			.query((row, number) -> {
				var review = summary(row);
				return new Line(review,
						ReviewAccess.of(review.visibleToday(), manager, insider, row.getBoolean("named")));
			})
			.list();
	}

	/** Returns whether a review was published and is no longer available. */
	boolean retired(UUID partnershipId, String reference) {
		return this.jdbc.sql("""
				select exists (select from case_review r where r.partnership_id = ? and r.reference = ?
				  and r.visibility = 'PUBLIC' and r.available_until < ?)""")
			.params(partnershipId, reference, LocalDate.now(this.clock))
			.query(Boolean.class)
			.single();
	}

	/** Returns the public notes of reviews of which the public sees a count only. */
	Map<UUID, String> publicNotes(UUID partnershipId) {
		var notes = new HashMap<UUID, String>();
		this.jdbc.sql("""
				select id, public_note from case_review
				where partnership_id = ? and visibility = 'COUNT_ONLY' and public_note is not null""")
			.param(partnershipId)
			.query((row) -> {
				notes.put(row.getObject("id", UUID.class), row.getString("public_note"));
			});
		return notes;
	}

	/** Returns the organisations that the person acts for in the partnership. */
	private UUID[] mine(UUID partnershipId) {
		return this.user.grants()
			.stream()
			.filter((grant) -> grant.role() == Role.PARTNER_AGENCY && partnershipId.equals(grant.partnershipId()))
			.map(Grant::organisationId)
			.filter(Objects::nonNull)
			.toArray(UUID[]::new);
	}

	/** Returns a review with all its parts and the access of the reader. */
	Optional<Whole> whole(UUID partnershipId, String reference) {
		boolean manager = this.user.manages(partnershipId);
		boolean insider = this.user.readsDrafts(partnershipId);
		return this.jdbc.sql(WHOLE)
			.param("place", partnershipId)
			.param("reference", reference)
			.param("mine", mine(partnershipId))
			.param("today", LocalDate.now(this.clock))
			.query((row, number) -> {
				var review = whole(partnershipId, summary(row), row);
				return new Whole(review,
						ReviewAccess.of(review.review().visibleToday(), manager, insider, row.getBoolean("named")));
			})
			.optional();
	}

	private ReviewDetails whole(UUID partnershipId, ReviewSummary review, ResultSet row) throws SQLException {
		UUID id = review.id();
		var labels = this.parts.labels(id);
		var timeline = this.parts.timeline(id);
		var origin = new ReviewDetails.Origin(partnershipId, row.getString("regime_key"), row.getString("regime_name"),
				link(row, "from"), link(row, "to"));
		var course = new ReviewDetails.Course(timeline.events(), timeline.delays(), labels.steps(),
				this.parts.documents(id), labels.workStreams(), override(row));
		var learning = new ReviewDetails.Learning(this.parts.points(id), this.parts.summariesOf(id));
		return new ReviewDetails(review, origin, facts(row), text(row), course, learning,
				new ReviewDetails.Tags(labels.themes(), labels.partners()), row.getInt("version"));
	}

	private static ReviewSummary summary(ResultSet row) throws SQLException {
		var naming = new ReviewNaming(row.getString("pseudonym"), row.getString("described_as"),
				row.getString("subject"));
		var progress = new ReviewProgress(ReviewStatus.valueOf(row.getString("status")),
				Visibility.valueOf(row.getString("visibility")),
				ReviewPartReader.constant(PublicationForm.class, row.getString("publication_form")),
				row.getObject("planned_publication_on", LocalDate.class),
				ReviewPartReader.constant(DatePrecision.class, row.getString("planned_publication_precision")),
				row.getString("period_label"));
		return new ReviewSummary(row.getObject("id", UUID.class), row.getString("reference"),
				ReviewType.valueOf(row.getString("type")), naming, progress,
				row.getObject("published_on", LocalDate.class),
				ReviewPartReader.constant(DatePrecision.class, row.getString("date_precision")),
				row.getBoolean("retired"));
	}

	private static CaseFacts facts(ResultSet row) throws SQLException {
		return new CaseFacts(row.getObject("children_count", Integer.class), row.getBoolean("looked_after"),
				row.getBoolean("care_leaver"), row.getString("notifying_area"), row.getString("home_areas"));
	}

	private static ReviewText text(ResultSet row) throws SQLException {
		return new ReviewText(row.getString("summary"), row.getString("public_note"),
				row.getObject("declared_recommendations", Integer.class), row.getString("url"),
				row.getObject("available_until", LocalDate.class), row.getString("source"), row.getString("note"));
	}

	private static ReviewDetails.@Nullable ReviewLink link(ResultSet row, String which) throws SQLException {
		String reference = row.getString(which + "_reference");
		return (reference != null)
				? new ReviewDetails.ReviewLink(reference, ReviewType.valueOf(row.getString(which + "_type"))) : null;
	}

	private static @Nullable PublicationOverride override(ResultSet row) throws SQLException {
		var at = row.getObject("override_at", OffsetDateTime.class);
		return (at != null) ? new PublicationOverride(row.getString("override_reason"),
				row.getString("override_legal_officer"), at.toInstant()) : null;
	}

	/** A review in a list and the access of the reader. */
	record Line(ReviewSummary review, ReviewAccess access) {

	}

	/** A review with all its parts and the access of the reader. */
	record Whole(ReviewDetails review, ReviewAccess access) {

	}

}
