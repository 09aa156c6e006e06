package org.throughline.action;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.throughline.platform.list.FilterColumn;
import org.throughline.platform.persistence.SqlConditions;

/**
 * Conditions on the recommendations {@code r} of a list.
 */
final class RecommendationConditions {

	/** The time without a response is computed as in {@link RecommendationReader}. */
	private static final String RESPONSE_OVERDUE = """
			is_awaited(r) and greatest(r.made_on, r.responded_on, (
			  select max(a.last_response_on) from action_recommendation x join action a on a.id = x.action_id
			  where x.recommendation_id = r.id and %s)) <= response_overdue_since(:partnership, :today)""";

	private RecommendationConditions() {
	}

	static SqlConditions in(UUID partnershipId, ActionVisibility.Reader reader) {
		return new SqlConditions().and("r.partnership_id = :partnership", "partnership", partnershipId)
			.and(reader.recommendations())
			.with(reader.parameters());
	}

	static SqlConditions in(UUID partnershipId, RecommendationFilter filter, ActionVisibility.Reader reader) {
		return filter(in(partnershipId, reader), filter, reader);
	}

	private static SqlConditions filter(SqlConditions conditions, RecommendationFilter filter,
			ActionVisibility.Reader reader) {
		if (filter.source().id() != null) {
			conditions.and("r.source_id = :sourceId", "sourceId", filter.source().id());
		}
		if (filter.responseOverdue()) {
			conditions.and(RESPONSE_OVERDUE.formatted(reader.actions()));
		}
		return conditions.andIfGiven("r.source_type = :sourceType", "sourceType", filter.source().type())
			.andIfGiven("r.response = :response", "response", filter.response())
			.andIfGiven("r.outcome = :outcome", "outcome", filter.outcome())
			.andIfGiven("r.source_title = :sourceTitle", "sourceTitle", filter.source().title())
			.andIfGiven("""
					exists (select from recommendation_addressee x
					  join organisation_label o on o.id = x.organisation_id
					  where x.recommendation_id = r.id and o.slug = :organisationSlug)""", "organisationSlug",
					filter.organisationSlug())
			.andIfGiven("""
					exists (select from recommendation_theme x join theme_label t on t.id = x.theme_id
					  where x.recommendation_id = r.id and t.slug = :themeSlug)""", "themeSlug", filter.themeSlug())
			.andContains("r.wording ilike :words or r.source_title ilike :words or r.reference ilike :words", "words",
					filter.words());
	}

	/** Returns the filters by columns. */
	static List<FilterColumn> filters(RecommendationFilter filter) {
		return List.of(FilterColumn.of("response", "r.response", filter.response()),
				FilterColumn.of("outcome", "r.outcome", filter.outcome()),
				FilterColumn.of("type", "r.source_type", filter.source().type()),
				FilterColumn.of("source", "r.source_title", filter.source().title()),
				FilterColumn.ofRecords("organisation", """
						array(select x.organisation_id from recommendation_addressee x
						  where x.recommendation_id = r.id)""", "organisation_label", filter.organisationSlug()),
				FilterColumn.ofRecords("theme", """
						array(select x.theme_id from recommendation_theme x where x.recommendation_id = r.id)""",
						"theme_label", filter.themeSlug()));
	}

	static SqlConditions named(UUID partnershipId, Collection<String> references, ActionVisibility.Reader reader) {
		return in(partnershipId, reader).and("r.reference = any(:references)", "references",
				references.toArray(String[]::new));
	}

	static SqlConditions linkedTo(UUID actionId, UUID partnershipId, ActionVisibility.Reader reader) {
		return in(partnershipId, reader).and("""
				exists (select from action_recommendation x
				  where x.recommendation_id = r.id and x.action_id = :action)""", "action", actionId);
	}

	/** Selects those of them that the filter wants. */
	static SqlConditions addressedTo(List<ActionVisibility.Agency> agencies, RecommendationFilter filter,
			ActionVisibility.Reader reader) {
		return filter(addressedTo(agencies), filter, reader);
	}

	/** Selects recommendations addressed to the agencies, or linked to their actions. */
	static SqlConditions addressedTo(List<ActionVisibility.Agency> agencies) {
		return new SqlConditions().and("r.visibility <> 'INTERNAL'")
			.and("""
					exists (select from unnest(:agencies, :agencyPartnerships) as agency (organisation_id, partnership_id)
					  join recommendation_party x on x.organisation_id = agency.organisation_id
					  where agency.partnership_id = r.partnership_id and x.recommendation_id = r.id)""")
			.with(Map.of("agencies",
					agencies.stream().map(ActionVisibility.Agency::organisationId).toArray(UUID[]::new),
					"agencyPartnerships",
					agencies.stream().map(ActionVisibility.Agency::partnershipId).toArray(UUID[]::new)));
	}

}
