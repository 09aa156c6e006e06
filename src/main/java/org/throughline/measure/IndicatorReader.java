package org.throughline.measure;

import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.Pageable;
import org.springframework.jdbc.core.SqlParameterValue;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import org.throughline.platform.persistence.Json;
import org.throughline.platform.web.NotFoundException;

/**
 * Reads indicators with their themes, breaks and figures as JSON.
 */
@Component
class IndicatorReader {

	private final JdbcClient jdbc;

	private final Clock clock;

	IndicatorReader(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/**
	 * An indicator with all its figures.
	 *
	 * @param figures its figures, oldest first
	 * @param requested whether it was requested, or is only the total of one that was
	 * @param smallBelow the partnership's suppression threshold
	 */
	record IndicatorRows(IndicatorDetails indicator, List<FigureDetails> figures, boolean requested, int smallBelow,
			UUID partnershipId) {

	}

	/** Returns an indicator without its figures. */
	IndicatorDetails require(UUID partnershipId, String slug) {
		return this.jdbc.sql("""
				select json.* from indicator i cross join lateral indicator_json(i, :today) json
				where i.partnership_id = :partnership and i.slug = :slug""")
			.param("today", LocalDate.now(this.clock))
			.param("partnership", partnershipId)
			.param("slug", slug)
			.query(String.class)
			.optional()
			.map((json) -> Json.read(json, IndicatorDetails.class))
			.orElseThrow(NotFoundException::new);
	}

	/** Returns all indicators without their figures, in the order of the library. */
	List<IndicatorDetails> all(UUID partnershipId) {
		return this.jdbc.sql("""
				select json.* from indicator i cross join lateral indicator_json(i, :today) json
				where i.partnership_id = :partnership
				order by i.position, i.slug""")
			.param("today", LocalDate.now(this.clock))
			.param("partnership", partnershipId)
			.query((row, number) -> Json.read(row.getString(1), IndicatorDetails.class))
			.list();
	}

	/** Returns indicators by slug, with their figures; unknown slugs are left out. */
	List<IndicatorRows> withFigures(UUID partnershipId, Collection<String> slugs) {
		return rows("select id from indicator where partnership_id = :partnership and slug = any(:slugs)",
				Map.of("partnership", partnershipId, "slugs", slugs.toArray(String[]::new)));
	}

	/** Returns the indicators of partnerships that have a shared name. */
	List<IndicatorRows> shared(String key, Collection<UUID> partnershipIds) {
		return rows("select id from shared_indicator where key = :key and partnership_id = any(:partnerships)",
				Map.of("key", key, "partnerships", partnershipIds.toArray(UUID[]::new)));
	}

	/** Returns those of these indicators that belong to the partnership. */
	List<IndicatorRows> among(UUID partnershipId, Collection<UUID> ids) {
		return rows("select id from indicator where partnership_id = :partnership and id = any(:ids)",
				Map.of("partnership", partnershipId, "ids", ids.toArray(UUID[]::new)));
	}

	List<IndicatorRows> withFigures(UUID partnershipId) {
		return rows("select id from indicator where partnership_id = :partnership",
				Map.of("partnership", partnershipId));
	}

	/** Returns a page of the library with all figures. */
	List<IndicatorRows> withFigures(UUID partnershipId, Pageable page) {
		return rows("""
				select id from indicator where partnership_id = :partnership order by position, slug
				limit :size offset :offset""",
				Map.of("partnership", partnershipId, "size", page.getPageSize(), "offset", page.getOffset()));
	}

	/** Returns the indicators of these kinds that have a figure in the report. */
	List<IndicatorRows> ofReport(UUID report, Collection<IndicatorKind> kinds) {
		return rows("""
				select i.id from indicator i where i.kind = any(:kinds)
				  and exists (select from figure f where f.indicator_id = i.id and f.report_id = :report)""",
				Map.of("report", report, "kinds", kinds.stream().map(IndicatorKind::name).toArray(String[]::new)));
	}

	/**
	 * Returns the indicators that have a figure in a report, or in the report that a
	 * draft amends.
	 */
	List<IndicatorRows> ofDraft(UUID draft) {
		return rows("""
				select f.indicator_id from figure f join report_of_draft r on r.report_id = f.report_id
				where r.draft_id = :draft""", Map.of("draft", draft));
	}

	/**
	 * Returns the indicators that have a figure in the report, and these. If the report
	 * has no figures, three indicators with most dates in published reports.
	 */
	List<IndicatorRows> ofReportAnd(UUID partnershipId, @Nullable UUID report, Collection<UUID> published,
			Collection<UUID> ids) {
		var parameters = new HashMap<String, @Nullable Object>();
		parameters.put("report", new SqlParameterValue(Types.OTHER, report));
		parameters.put("partnership", partnershipId);
		parameters.put("published", published.toArray(UUID[]::new));
		parameters.put("ids", ids.toArray(UUID[]::new));
		return rows("select * from indicators_of_report(:partnership, :report, :published, :ids)", parameters);
	}

	/**
	 * Returns a page of the indicators that have a figure the reader may see.
	 * @param published the published reports
	 * @param drafts whether the reader may also see figures of drafts and figures without
	 * a report
	 */
	Page<IndicatorRows> readable(UUID partnershipId, Collection<UUID> published, boolean drafts, Pageable page) {
		var ids = this.jdbc.sql("""
				select i.id from indicator i where i.partnership_id = :partnership and exists (select from figure f
				  where f.indicator_id = i.id and (:drafts or f.report_id = any(:published)))
				order by i.position, i.slug""")
			.param("partnership", partnershipId)
			.param("published", published.toArray(UUID[]::new))
			.param("drafts", drafts)
			.query(UUID.class)
			.list();
		var shown = ids.stream().skip(page.getOffset()).limit(page.getPageSize()).toArray(UUID[]::new);
		var rows = rows("select unnest(:ids)", Map.of("ids", shown));
		return new PageImpl<>(rows, page, ids.size());
	}

	/** Reads the indicators that a statement selects, with their figures. */
	private List<IndicatorRows> rows(String ids, Map<String, ? extends @Nullable Object> parameters) {
		return this.jdbc.sql("select * from indicators_with_figures(array(" + ids + "), :today)")
			.params(parameters)
			.param("today", LocalDate.now(this.clock))
			.query((row, number) -> new IndicatorRows(Json.read(row.getString("indicator"), IndicatorDetails.class),
					figures(row.getString("figures")), row.getBoolean("requested"),
					Objects.requireNonNullElse(row.getObject("small_below", Integer.class),
							SmallNumberSuppression.DEFAULT_THRESHOLD),
					row.getObject("partnership_id", UUID.class)))
			.list();
	}

	/** Returns all figures of an indicator, oldest first. */
	List<FigureDetails> figures(UUID partnershipId, String slug) {
		return this.jdbc.sql("""
				select json.* from indicator i cross join lateral figures_json(i.id) json
				where i.partnership_id = :partnership and i.slug = :slug""")
			.param("partnership", partnershipId)
			.param("slug", slug)
			.query(String.class)
			.optional()
			.map(IndicatorReader::figures)
			.orElseThrow(NotFoundException::new);
	}

	private static List<FigureDetails> figures(String json) {
		return List.of(Json.read(json, FigureDetails[].class));
	}

}
