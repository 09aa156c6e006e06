package org.throughline.action;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.springframework.data.domain.Pageable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import org.throughline.platform.govuk.CountedPage;
import org.throughline.platform.list.FilterCounts;
import org.throughline.platform.persistence.MappedRecord;
import org.throughline.platform.persistence.NamedReference;
import org.throughline.platform.persistence.SqlConditions;
import org.throughline.platform.persistence.SqlOrder;

/**
 * Reads recommendations for lists and pages, as far as the reader may see them.
 */
@Component
class RecommendationReader {

	private static final String SUMMARIES = """
			with listed as (
			  select r.id, row_number() over () as place
			  from (
			    select r.id from recommendation r where {found}
			    order by {order}) r)
			select r.*, (select count(*) from (select from recommendation r where {found} limit :most) counted) as total,
			  p.slug as partnership_slug, n.organisations, c.actions, c.actions_verified, e.earlier,
			  h.last_response_on, h.awaited_since, (h.awaited_since + make_interval(months => rule.every_months))::date as response_due_on
			from listed join recommendation r on r.id = listed.id
			join partnership_label p on p.id = r.partnership_id
			left join lateral response_rule_on(r.partnership_id, :today) rule on is_awaited(r) and {inside}
			left join lateral (
			  select string_agg(label.name, '; ' order by label.name) as organisations
			  from recommendation_addressee x
			  cross join lateral organisation_label_at(x.organisation_id, :today) as label (name)
			  where x.recommendation_id = r.id) n on true
			cross join lateral (
			  select count(*) as actions, count(*) filter (where a.status = 'VERIFIED_COMPLETE') as actions_verified,
			    max(a.last_response_on) as responded_on
			  from action_recommendation x join action a on a.id = x.action_id
			  where x.recommendation_id = r.id and {actions}) c
			cross join lateral (select greatest(r.responded_on, c.responded_on) as last_response_on,
			  greatest(r.made_on, r.responded_on, c.responded_on) as awaited_since) h
			cross join lateral (
			  select count(*) as earlier from recommendation_tie x join recommendation r on r.id = x.other_id
			  where x.recommendation_id = listed.id and x.earlier and {recommendations}) e
			order by listed.place""";

	private static final String USUAL = "r.source_type, r.source_title, r.position, r.id";

	private static final SqlOrder SORTED = new SqlOrder(Map.of("wording", "lower(r.wording)", "source",
			"lower(r.source_title)", "response", SqlOrder.constants("r.response", RecommendationResponse.class),
			"outcome", SqlOrder.constants("r.outcome", RecommendationOutcome.class), "made", "r.made_on", "due",
			"r.due_on"));

	private final JdbcClient jdbc;

	private final ActionReader actions;

	private final LetterReader letters;

	private final Clock clock;

	RecommendationReader(JdbcClient jdbc, ActionReader actions, LetterReader letters, Clock clock) {
		this.jdbc = jdbc;
		this.actions = actions;
		this.letters = letters;
		this.clock = clock;
	}

	CountedPage<RecommendationSummary> list(UUID partnershipId, RecommendationFilter filter,
			ActionVisibility.Reader reader, Pageable page) {
		return page(RecommendationConditions.in(partnershipId, filter, reader), reader, page);
	}

	CountedPage<RecommendationSummary> ofReport(UUID partnershipId, ReportFollowUp report,
			ActionVisibility.Reader reader, Pageable page) {
		var where = RecommendationConditions.in(partnershipId, reader)
			.and(report.recommendations(reader))
			.with(report.parameters());
		return page(where, reader, page);
	}

	/**
	 * Returns recommendations addressed to the agencies or linked to their actions.
	 * @param reference only those with this reference
	 */
	CountedPage<RecommendationSummary> addressedTo(List<ActionVisibility.Agency> agencies, RecommendationFilter filter,
			@Nullable String reference, Pageable page) {
		var owners = agencies.stream().map(ActionVisibility.Agency::organisationId).collect(Collectors.toSet());
		var reader = new ActionVisibility.Reader(false, false, owners);
		var where = RecommendationConditions.addressedTo(agencies, filter, reader)
			.andIfGiven("r.reference = :reference", "reference", reference);
		return page(where, reader, page);
	}

	/**
	 * Returns the number of those addressed to the agencies, up to the bound of lists.
	 */
	long countAddressedTo(List<ActionVisibility.Agency> agencies) {
		var where = RecommendationConditions.addressedTo(agencies);
		return this.jdbc
			.sql("select count(*) from (select from recommendation r where " + where.sql() + " limit :most) counted")
			.params(where.parameters())
			.param("most", CountedPage.MOST)
			.query(Long.class)
			.single();
	}

	List<RecommendationSummary> named(UUID partnershipId, Collection<String> references,
			ActionVisibility.Reader reader) {
		return all(RecommendationConditions.named(partnershipId, references, reader), reader);
	}

	/** Returns those of these ids that the reader may see. */
	Map<UUID, RecommendationSummary> withIds(UUID partnershipId, Collection<UUID> ids, ActionVisibility.Reader reader) {
		var where = RecommendationConditions.in(partnershipId, reader)
			.and("r.id = any(:ids)", "ids", ids.toArray(UUID[]::new));
		return all(where, reader).stream().collect(Collectors.toMap(RecommendationSummary::id, (one) -> one));
	}

	List<RecommendationSummary> linkedTo(UUID actionId, UUID partnershipId, ActionVisibility.Reader reader) {
		return all(RecommendationConditions.linkedTo(actionId, partnershipId, reader), reader);
	}

	Optional<RecommendationDetails> details(UUID partnershipId, String reference, ActionVisibility.Reader reader) {
		return named(partnershipId, Set.of(reference), reader).stream().findFirst().map((summary) -> {
			var linked = new ActionFilter(null, null, null, null, null, reference, null);
			return new RecommendationDetails(summary, organisations(summary.id()), themes(summary.id()),
					this.actions.all(partnershipId, linked, reader),
					this.letters.about(partnershipId, summary.id(), reader));
		});
	}

	/** Returns the numbers of recommendations that the values of filters leave. */
	FilterCounts filterCounts(UUID partnershipId, RecommendationFilter filter, ActionVisibility.Reader reader,
			int most) {
		var rest = new RecommendationFilter(new RecommendationFilter.Source(null, filter.source().id(), null), null,
				null, null, null, filter.words(), filter.responseOverdue());
		return FilterCounts.read(this.jdbc, "recommendation r",
				RecommendationConditions.in(partnershipId, rest, reader), Map.of("today", LocalDate.now(this.clock)),
				RecommendationConditions.filters(filter), most);
	}

	/** Returns the slugs of the addressed organisations by recommendation. */
	Map<UUID, List<String>> organisationSlugs(UUID partnershipId) {
		return slugs("""
				select r.id, o.slug from recommendation r join recommendation_addressee x on x.recommendation_id = r.id
				join organisation_label o on o.id = x.organisation_id where r.partnership_id = ? order by o.slug""",
				partnershipId);
	}

	Map<UUID, List<String>> themeSlugs(UUID partnershipId) {
		return slugs("""
				select r.id, t.slug from recommendation r join recommendation_theme x on x.recommendation_id = r.id
				join theme_label t on t.id = x.theme_id where r.partnership_id = ? order by t.slug""", partnershipId);
	}

	private Map<UUID, List<String>> slugs(String sql, UUID partnershipId) {
		Map<UUID, List<String>> slugs = new HashMap<>();
		this.jdbc.sql(sql).param(partnershipId).query((row) -> {
			slugs.computeIfAbsent(row.getObject("id", UUID.class), (id) -> new ArrayList<>())
				.add(row.getString("slug"));
		});
		return slugs;
	}

	private List<NamedReference> organisations(UUID id) {
		return this.jdbc.sql("""
				select o.id, o.slug, label.name from recommendation_addressee x
				join organisation_label o on o.id = x.organisation_id
				cross join lateral organisation_label_at(o.id, ?) as label (name)
				where x.recommendation_id = ? order by lower(label.name), o.slug""")
			.params(LocalDate.now(this.clock), id)
			.query(NamedReference.class)
			.list();
	}

	private List<NamedReference> themes(UUID id) {
		return this.jdbc.sql("""
				select t.id, t.slug, t.name from recommendation_theme x join theme_label t on t.id = x.theme_id
				where x.recommendation_id = ? order by lower(t.name), t.slug""")
			.param(id)
			.query(NamedReference.class)
			.list();
	}

	private List<RecommendationSummary> all(SqlConditions where, ActionVisibility.Reader reader) {
		return page(where, reader, Pageable.unpaged()).getContent();
	}

	/** A page past the last one is empty. */
	private CountedPage<RecommendationSummary> page(SqlConditions where, ActionVisibility.Reader reader,
			Pageable page) {
		var total = new AtomicLong();
		var today = LocalDate.now(this.clock);
		var found = this.jdbc
			.sql(SUMMARIES.replace("{found}", where.sql())
				.replace("{order}", SORTED.by(page.getSort(), USUAL) + " " + SqlConditions.limit(page))
				.replace("{inside}", reader.insideRecommendation())
				.replace("{actions}", reader.actions())
				.replace("{recommendations}", reader.recommendations()))
			.params(reader.parameters())
			.params(where.parameters())
			.param("today", today)
			.param("most", CountedPage.bound(page))
			.query((row, number) -> {
				total.set(row.getLong("total"));
				return summary(row, reader, today);
			})
			.list();
		return new CountedPage<>(found, page, page.isPaged() ? total.get() : found.size());
	}

	private static RecommendationSummary summary(ResultSet row, ActionVisibility.Reader reader, LocalDate today)
			throws SQLException {
		var content = MappedRecord.read(row, RecommendationContent.class);
		var response = MappedRecord.read(row, ResponseDetails.class);
		boolean whole = content.visibility().readableByPublic() || reader.manages() || reader.readsDrafts()
				|| !reader.organisations().isEmpty();
		if (!whole) {
			content = content.withoutProgress();
			response = response.withoutReason();
		}
		return new RecommendationSummary(MappedRecord.read(row, RecordIdentity.class),
				new RecommendationOrigin(SourceType.valueOf(row.getString("source_type")),
						row.getObject("source_id", UUID.class)),
				reader.manages() ? content : content.withoutNote(), response,
				MappedRecord.read(row, OutcomeDetails.class), row.getString("organisations"),
				MappedRecord.read(row, RecommendationSummary.Linked.class), ResponseTimes.of(row, today));
	}

}
