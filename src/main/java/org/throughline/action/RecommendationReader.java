package org.throughline.action;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.Pageable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import org.throughline.partnership.OrganisationSummary;

/**
 * Reads recommendations for lists and pages, as far as the reader may see them.
 */
@Component
class RecommendationReader {

	private static final String SUMMARIES = """
			with chosen as (select r.* from recommendation r where %1$s
			  order by r.source_type, r.source_title, r.position, r.id %2$s)
			select r.id, p.slug as partnership_slug, r.reference, r.source_type, r.source_id, r.source_title, r.number_as_written, r.wording,
			  coalesce(r.addressees, (select string_agg(n.name, '; ' order by n.name) from recommendation_addressee x
			    cross join lateral organisation_name_at(x.organisation_id, :today) n
			    where x.recommendation_id = r.id)) as addressees,
			  r.response, r.visibility, r.made_on, c.actions, c.actions_verified
			from chosen r join partnership p on p.id = r.partnership_id cross join lateral (select count(*) as actions,
			  count(*) filter (where a.status = 'VERIFIED_COMPLETE') as actions_verified
			  from action_recommendation ar join action a on a.id = ar.action_id
			  where ar.recommendation_id = r.id and %3$s) c
			order by r.source_type, r.source_title, r.position, r.id""";

	private final JdbcClient jdbc;

	private final ActionReader actions;

	private final Clock clock;

	RecommendationReader(JdbcClient jdbc, ActionReader actions, Clock clock) {
		this.jdbc = jdbc;
		this.actions = actions;
		this.clock = clock;
	}

	Page<RecommendationSummary> list(UUID partnershipId, RecommendationFilter filter, ActionVisibility.Reader reader,
			Pageable page) {
		var parameters = new HashMap<String, Object>(reader.parameters());
		String where = conditions(partnershipId, filter, reader, parameters);
		return page(where, parameters, reader, page);
	}

	Page<RecommendationSummary> ofReport(UUID partnershipId, ReportFollowUp report, ActionVisibility.Reader reader,
			Pageable page) {
		var parameters = new HashMap<String, Object>(reader.parameters());
		report.parameters().forEach(parameters::put);
		parameters.put("partnership", partnershipId);
		return page("r.partnership_id = :partnership and " + reader.recommendations() + " and "
				+ report.recommendations(reader), parameters, reader, page);
	}

	/**
	 * Those made to the agencies, or answered by what they own.
	 * @param reference only those of this reference
	 */
	Page<RecommendationSummary> addressedTo(List<ActionVisibility.Agency> agencies, @Nullable String reference,
			Pageable page) {
		var parameters = new HashMap<String, Object>();
		var each = new StringBuilder("false ");
		for (int at = 0; at < agencies.size(); at++) {
			each.append(
					"""
							or (r.partnership_id = :place%1$d and (
							 exists (select 1 from recommendation_addressee ra where ra.recommendation_id = r.id
							   and ra.organisation_id = :agency%1$d)
							 or exists (select 1 from action_recommendation ar join action oa on oa.id = ar.action_id
							   where ar.recommendation_id = r.id and oa.visibility <> 'INTERNAL' and oa.owner_id = :agency%1$d)))"""
						.formatted(at));
			parameters.put("place" + at, agencies.get(at).partnershipId());
			parameters.put("agency" + at, agencies.get(at).organisationId());
		}
		var owners = agencies.stream().map(ActionVisibility.Agency::organisationId).collect(Collectors.toSet());
		var reader = new ActionVisibility.Reader(false, false, owners);
		parameters.putAll(reader.parameters());
		String where = "r.visibility <> 'INTERNAL' and (" + each + ")";
		if (reference != null) {
			where += " and r.reference = :reference";
			parameters.put("reference", reference);
		}
		return page(where, parameters, reader, page);
	}

	/** Those of these references. */
	List<RecommendationSummary> named(UUID partnershipId, Collection<String> references,
			ActionVisibility.Reader reader) {
		var parameters = new HashMap<String, Object>(reader.parameters());
		parameters.put("partnership", partnershipId);
		parameters.put("references", references.toArray(String[]::new));
		return page(
				"r.partnership_id = :partnership and r.reference = any(:references) and " + reader.recommendations(),
				parameters, reader, Pageable.unpaged())
			.getContent();
	}

	/** Those an action answers. */
	List<RecommendationSummary> answeredBy(UUID actionId, UUID partnershipId, ActionVisibility.Reader reader) {
		var parameters = new HashMap<String, Object>(reader.parameters());
		parameters.put("partnership", partnershipId);
		parameters.put("answering", actionId);
		return page("""
				r.partnership_id = :partnership and %s and exists (select 1 from action_recommendation x
				where x.recommendation_id = r.id and x.action_id = :answering)""".formatted(reader.recommendations()),
				parameters, reader, Pageable.unpaged())
			.getContent();
	}

	Optional<RecommendationDetails> details(UUID partnershipId, String reference, ActionVisibility.Reader reader) {
		var parameters = new HashMap<String, Object>(reader.parameters());
		parameters.put("partnership", partnershipId);
		parameters.put("reference", reference);
		return page("r.partnership_id = :partnership and r.reference = :reference and " + reader.recommendations(),
				parameters, reader, Pageable.unpaged())
			.stream()
			.findFirst()
			.map((summary) -> details(summary, partnershipId, reader));
	}

	private RecommendationDetails details(RecommendationSummary summary, UUID partnershipId,
			ActionVisibility.Reader reader) {
		var more = new ActionFilter(null, null, null, null, null, summary.reference(), null);
		boolean whole = summary.visibility().readableByPublic() || reader.manages() || reader.readsDrafts()
				|| !reader.organisations().isEmpty();
		return this.jdbc.sql("""
				select addressees, response_reason, progress_as_written, note, version, array(select p.wording
				  from recommendation_point p where p.recommendation_id = r.id order by p.position) as points
				from recommendation r where id = ?""")
			.param(summary.id())
			.query((row, number) -> new RecommendationDetails(summary, partnershipId, points(row),
					row.getString("addressees"), organisations(summary.id()), themes(summary.id()),
					whole ? row.getString("response_reason") : null,
					whole ? row.getString("progress_as_written") : null,
					reader.manages() ? row.getString("note") : null, this.actions.all(partnershipId, more, reader),
					row.getInt("version")))
			.single();
	}

	private static List<String> points(ResultSet row) throws SQLException {
		return List.of((String[]) row.getArray("points").getArray());
	}

	private List<OrganisationSummary> organisations(UUID id) {
		return this.jdbc.sql("""
				select o.id, o.slug, o.kind, n.name, n.acronym from recommendation_addressee x
				join organisation o on o.id = x.organisation_id cross join lateral organisation_name_at(o.id, ?) n
				where x.recommendation_id = ? order by lower(n.name), o.slug""")
			.params(LocalDate.now(this.clock), id)
			.query(OrganisationSummary.class)
			.list();
	}

	private List<ThemeTag> themes(UUID id) {
		return this.jdbc.sql("""
				select t.slug, t.name from recommendation_theme x join theme t on t.id = x.theme_id
				where x.recommendation_id = ? order by lower(t.name), t.slug""").param(id).query(ThemeTag.class).list();
	}

	private static String conditions(UUID partnershipId, RecommendationFilter filter, ActionVisibility.Reader reader,
			Map<String, Object> parameters) {
		var where = new StringBuilder("r.partnership_id = :partnership and ").append(reader.recommendations());
		parameters.put("partnership", partnershipId);
		if (filter.sourceType() != null) {
			where.append(" and r.source_type = :sourceType");
			parameters.put("sourceType", filter.sourceType().name());
		}
		if (filter.sourceId() != null) {
			where.append(" and r.source_id = :sourceId");
			parameters.put("sourceId", filter.sourceId());
		}
		if (filter.response() != null) {
			where.append(" and r.response = :response");
			parameters.put("response", filter.response().name());
		}
		if (ActionConditions.given(filter.sourceTitle())) {
			where.append(" and r.source_title = :sourceTitle");
			parameters.put("sourceTitle", filter.sourceTitle());
		}
		if (ActionConditions.given(filter.organisationSlug())) {
			where
				.append("""
						 and exists (select 1 from recommendation_addressee f join organisation fo on fo.id = f.organisation_id
						where f.recommendation_id = r.id and fo.slug = :organisationSlug)""");
			parameters.put("organisationSlug", filter.organisationSlug());
		}
		if (ActionConditions.given(filter.themeSlug())) {
			where.append(" and ").append("""
					exists (select 1 from recommendation_theme f join theme ft on ft.id = f.theme_id
					where f.recommendation_id = r.id and ft.slug = :themeSlug)""");
			parameters.put("themeSlug", filter.themeSlug());
		}
		if (ActionConditions.given(filter.words())) {
			where.append(" and (r.wording ilike :words or r.source_title ilike :words or r.reference ilike :words)");
			parameters.put("words", ActionConditions.like(filter.words()));
		}
		return where.toString();
	}

	private Page<RecommendationSummary> page(String where, Map<String, Object> parameters,
			ActionVisibility.Reader reader, Pageable page) {
		String limit = page.isPaged() ? "limit :size offset :offset" : "";
		var found = this.jdbc.sql(SUMMARIES.formatted(where, limit, reader.actions()))
			.params(parameters)
			.param("today", LocalDate.now(this.clock))
			.param("size", page.isPaged() ? page.getPageSize() : 0)
			.param("offset", page.isPaged() ? page.getOffset() : 0)
			.query(RecommendationSummary.class)
			.list();
		if (page.isUnpaged()) {
			return new PageImpl<>(found);
		}
		long total = this.jdbc.sql("select count(*) from recommendation r where " + where)
			.params(parameters)
			.query(Long.class)
			.single();
		return new PageImpl<>(found, page, total);
	}

}
