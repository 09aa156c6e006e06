package org.throughline.measure;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import org.throughline.platform.persistence.Json;
import org.throughline.platform.web.NotFoundException;

/**
 * Reads indicators with their themes, breaks and figures in one statement.
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
	 * @param indicator the indicator
	 * @param figures its figures, oldest first
	 * @param requested whether it was requested, or is only the total of one that was
	 * @param smallBelow the partnership's suppression threshold
	 */
	record IndicatorRows(IndicatorDetails indicator, List<FigureDetails> figures, boolean requested, int smallBelow) {

	}

	/** Returns an indicator without its figures. */
	IndicatorDetails require(UUID partnershipId, String slug) {
		return this.jdbc.sql("""
				select indicator_json(i, :today) from indicator i
				where i.partnership_id = :partnership and i.slug = :slug""")
			.param("today", LocalDate.now(this.clock))
			.param("partnership", partnershipId)
			.param("slug", slug)
			.query(String.class)
			.optional()
			.map((json) -> Json.read(json, IndicatorDetails.class))
			.orElseThrow(NotFoundException::new);
	}

	/** Returns the identifiers of indicators by slug; unknown slugs are left out. */
	List<UUID> ids(UUID partnershipId, Collection<String> slugs) {
		return this.jdbc.sql("select id from indicator where partnership_id = :partnership and slug = any(:slugs)")
			.param("partnership", partnershipId)
			.param("slugs", slugs.toArray(String[]::new))
			.query(UUID.class)
			.list();
	}

	/** Returns the identifiers of all indicators of the partnership. */
	List<UUID> ids(UUID partnershipId) {
		return this.jdbc.sql("select id from indicator where partnership_id = ?")
			.param(partnershipId)
			.query(UUID.class)
			.list();
	}

	/**
	 * Returns indicators and those whose monthly averages they are, with their figures,
	 * in the order of the library.
	 */
	List<IndicatorRows> withFigures(Collection<UUID> ids) {
		return this.jdbc.sql("""
				with wanted as (
				  select i.id, true as requested from indicator i where i.id = any(:ids)
				  union all
				  select distinct average.monthly_average_of_id, false from indicator average
				  where average.id = any(:ids) and average.monthly_average_of_id <> all(:ids))
				select indicator_json(i, :today) as indicator, figures_json(i.id) as figures, wanted.requested,
				  coalesce(setting.small_below, :threshold) as small_below
				from wanted join indicator i on i.id = wanted.id
				left join measure_setting setting on setting.partnership_id = i.partnership_id
				order by i.position, i.slug""")
			.param("ids", ids.toArray(UUID[]::new))
			.param("today", LocalDate.now(this.clock))
			.param("threshold", SmallNumberSuppression.DEFAULT_THRESHOLD)
			.query((row, number) -> new IndicatorRows(Json.read(row.getString("indicator"), IndicatorDetails.class),
					figures(row.getString("figures")), row.getBoolean("requested"), row.getInt("small_below")))
			.list();
	}

	/** Returns all figures of an indicator, oldest first. */
	List<FigureDetails> figures(UUID indicator) {
		return figures(this.jdbc.sql("select figures_json(?)").param(indicator).query(String.class).single());
	}

	private static List<FigureDetails> figures(String json) {
		return List.of(Json.read(json, FigureDetails[].class));
	}

}
