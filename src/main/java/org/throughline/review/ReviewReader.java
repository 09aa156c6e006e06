package org.throughline.review;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.Pageable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import org.throughline.platform.list.FilterColumn;
import org.throughline.platform.list.FilterCounts;
import org.throughline.platform.persistence.Json;
import org.throughline.platform.persistence.MappedRecord;
import org.throughline.platform.persistence.SqlConditions;
import org.throughline.platform.persistence.SqlOrder;
import org.throughline.platform.security.CurrentUser;
import org.throughline.platform.security.Grant;
import org.throughline.platform.security.Role;
import org.throughline.platform.security.Visibility;
import org.throughline.platform.time.ApproximateDate;
import org.throughline.platform.time.DatePrecision;

/**
 * Reads reviews. {@link ReviewAccess} decides what a reader can see.
 */
@Component
class ReviewReader {

	private static final String WHOLE = """
			select o.*, r.regime_key, r.children_count, r.looked_after, r.care_leaver, r.notified_by, r.notifying_area, r.home_areas, r.summary,
			  r.public_note, r.declared_recommendations, r.url, r.source, r.note, r.version, to_json(p) as parts, before.reference as from_reference, before.type as from_type,
			  after.reference as to_reference, after.type as to_type, g.name as regime_name,
			  (select min(n.starts_on) from report_name n where n.partnership_id = r.partnership_id) as first_year
			from review_overview o
			join case_review r on r.id = o.id
			join review_parts p on p.review_id = o.id
			left join case_review before on before.id = r.converted_from_id
			left join case_review after on after.converted_from_id = r.id
			left join regime_label g on g.key = r.regime_key
			""";

	private static final SqlOrder SORTED = new SqlOrder(Map.of("review", "lower(coalesce(r.pseudonym, r.reference))",
			"type", SqlOrder.constants("r.type", ReviewType.class), "status",
			SqlOrder.constants("r.status", ReviewStatus.class), "visibility",
			SqlOrder.constants("r.visibility", Visibility.class), "period", "r.period_label", "newest", "o.newest_on"));

	private static final String USUAL = "o.newest_on desc nulls last, r.period_label desc nulls last, r.reference";

	private final JdbcClient jdbc;

	private final CurrentUser user;

	private final Clock clock;

	ReviewReader(JdbcClient jdbc, CurrentUser user, Clock clock) {
		this.jdbc = jdbc;
		this.user = user;
		this.clock = clock;
	}

	/** Returns the reviews of a partnership, newest first. */
	List<Line> lines(UUID partnershipId) {
		return lines(partnershipId, this.jdbc.sql("""
				select * from review_overview where partnership_id = ?
				order by newest_on desc nulls last, period_label desc nulls last, reference""").param(partnershipId));
	}

	/** Returns the reviews of a partnership with a theme, newest first. */
	List<Line> ofTheme(UUID partnershipId, String themeSlug) {
		return lines(partnershipId, this.jdbc.sql("""
				select * from review_overview
				where partnership_id = ? and id in (
				  select x.review_id from review_theme x join theme_label t on t.id = x.theme_id where t.slug = ?)
				order by newest_on desc nulls last, period_label desc nulls last, reference""")
			.params(partnershipId, themeSlug));
	}

	Optional<Line> byId(UUID id) {
		var partnership = this.jdbc.sql("select partnership_id from case_review where id = ?")
			.param(id)
			.query(UUID.class)
			.optional();
		return partnership.flatMap((partnershipId) -> lines(partnershipId,
				this.jdbc.sql("select * from review_overview where id = ?").param(id))
			.stream()
			.findFirst());
	}

	/** Returns those of these reviews of a partnership, by identifier. */
	Map<UUID, Line> byIds(UUID partnershipId, Collection<UUID> ids) {
		return ids.isEmpty() ? Map.of()
				: lines(partnershipId,
						this.jdbc.sql("""
								select * from review_overview where partnership_id = :partnership and id = any(:ids)""")
							.param("partnership", partnershipId)
							.param("ids", ids.toArray(UUID[]::new)))
					.stream()
					.collect(Collectors.toMap((line) -> line.review().id(), Function.identity()));
	}

	/** Returns a page of the partnership's reviews, newest first. */
	Page<ReviewSummary> page(UUID partnershipId, ReviewFilter filter, Pageable page) {
		long[] total = { 0 };
		var where = FilterColumn.narrow(containing(partnershipId, filter), filters(filter));
		var found = this.jdbc
			.sql("""
					select count(*) over () as total, o.* from review_overview o join case_review r on r.id = o.id
					where %s order by %s %s""".formatted(where.sql(), SORTED.by(page.getSort(), USUAL),
					SqlConditions.limit(page)))
			.params(where.parameters())
			.query((row, number) -> {
				total[0] = row.getLong("total");
				return summary(row);
			})
			.list();
		return new PageImpl<>(found, page, page.isPaged() ? total[0] : found.size());
	}

	/** Returns the numbers of reviews that the values of filters leave. */
	FilterCounts filterCounts(UUID partnershipId, ReviewFilter filter, int most) {
		return FilterCounts.read(this.jdbc, "case_review r", containing(partnershipId, filter), Map.of(),
				filters(filter), most);
	}

	private static SqlConditions containing(UUID partnershipId, ReviewFilter filter) {
		return new SqlConditions().and("r.partnership_id = :partnership", "partnership", partnershipId).andContains("""
				concat_ws(' ', r.reference, r.pseudonym, r.described_as, r.subject, r.period_label, r.notifying_area,
				  r.home_areas) ilike :words""", "words", filter.words());
	}

	private static List<FilterColumn> filters(ReviewFilter filter) {
		return List.of(FilterColumn.of("type", "r.type", filter.type()),
				FilterColumn.of("status", "r.status", filter.status()),
				FilterColumn.of("visibility", "r.visibility", filter.visibility()),
				FilterColumn.ofRecords("theme", "array(select x.theme_id from review_theme x where x.review_id = r.id)",
						"theme_label", filter.theme()));
	}

	private List<Line> lines(UUID partnershipId, JdbcClient.StatementSpec reviews) {
		var access = access(partnershipId);
		return reviews.query((row, number) -> summary(row))
			.list()
			.stream()
			.map((review) -> new Line(review, access.apply(review)))
			.toList();
	}

	private Function<ReviewSummary, ReviewAccess> access(UUID partnershipId) {
		boolean manager = this.user.manages(partnershipId);
		boolean insider = this.user.readsDrafts(partnershipId);
		var named = reviewsNamingReader(partnershipId);
		return (review) -> ReviewAccess.of(review.visibleToday(), manager, insider, named.contains(review.id()));
	}

	/** Returns the reviews that name an organisation the reader acts for. */
	private Set<UUID> reviewsNamingReader(UUID partnershipId) {
		var organisations = this.user.grants()
			.stream()
			.filter((grant) -> grant.role() == Role.PARTNER_AGENCY && partnershipId.equals(grant.partnershipId()))
			.map(Grant::organisationId)
			.filter(Objects::nonNull)
			.toArray(UUID[]::new);
		return (organisations.length == 0) ? Set.of()
				: this.jdbc.sql("select review_id from review_partner where organisation_id = any(:organisations)")
					.param("organisations", organisations)
					.query(UUID.class)
					.set();
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

	/** Returns a review with all its parts and the access of the reader. */
	Optional<Whole> whole(UUID partnershipId, String reference) {
		return wholes(partnershipId, this.jdbc.sql(WHOLE + "where r.partnership_id = ? and r.reference = ?")
			.params(partnershipId, reference)).stream().findFirst();
	}

	/**
	 * Returns all reviews of a partnership with all their parts. A review comes after the
	 * rapid review that it follows.
	 */
	List<Whole> wholes(UUID partnershipId) {
		return wholes(partnershipId, this.jdbc.sql(WHOLE + """
				where r.partnership_id = ?
				order by r.converted_from_id is not null, r.period_label, r.reference""").param(partnershipId));
	}

	private List<Whole> wholes(UUID partnershipId, JdbcClient.StatementSpec reviews) {
		var access = access(partnershipId);
		return reviews.query((row, number) -> details(partnershipId, row))
			.list()
			.stream()
			.map((review) -> new Whole(review, access.apply(review.review())))
			.toList();
	}

	private ReviewSummary summary(ResultSet row) throws SQLException {
		var progress = MappedRecord.read(row, ReviewProgress.class);
		var availableUntil = row.getObject("available_until", LocalDate.class);
		boolean retired = progress.visibility() == Visibility.PUBLIC && availableUntil != null
				&& availableUntil.isBefore(LocalDate.now(this.clock));
		return new ReviewSummary(row.getObject("id", UUID.class), row.getString("reference"),
				ReviewType.valueOf(row.getString("type")), MappedRecord.read(row, ReviewNaming.class), progress,
				ApproximateDate.of(row.getObject("published_on", LocalDate.class),
						Optional.ofNullable(row.getString("date_precision")).map(DatePrecision::valueOf).orElse(null)),
				retired);
	}

	private ReviewDetails details(UUID partnershipId, ResultSet row) throws SQLException {
		var origin = new ReviewDetails.Origin(partnershipId, row.getString("regime_key"), row.getString("regime_name"),
				row.getObject("first_year", LocalDate.class), link(row, "from"), link(row, "to"));
		var parts = Json.read(row.getString("parts"), ReviewPartReader.Parts.class);
		return new ReviewDetails(summary(row), origin, MappedRecord.read(row, CaseFacts.class),
				MappedRecord.read(row, ReviewText.class), parts.course(), parts.learning(), parts.tags(),
				row.getInt("version"));
	}

	private static ReviewDetails.@Nullable ReviewLink link(ResultSet row, String which) throws SQLException {
		String reference = row.getString(which + "_reference");
		return (reference != null)
				? new ReviewDetails.ReviewLink(reference, ReviewType.valueOf(row.getString(which + "_type"))) : null;
	}

	/** A review in a list and the access of the reader. */
	record Line(ReviewSummary review, ReviewAccess access) {

	}

	/** A review with all its parts and the access of the reader. */
	record Whole(ReviewDetails review, ReviewAccess access) {

	}

}
