package org.throughline.measure;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import org.throughline.platform.web.NotFoundException;

/**
 * Reads indicators with their themes, breaks and figures in one statement.
 */
@Component
class IndicatorReader {

	private static final String SELECT = """
			select i.id, i.slug, i.name, i.kind, i.unit, i.direction, i.category, i.collection, i.definition, i.data_source,
			  i.about_children, i.whole_share, i.note, i.version,
			  (select average.slug from indicator average where average.id = i.monthly_average_of_id) as monthly_average_of,
			  (select o.slug from organisation o where o.id = i.organisation_id) as organisation,
			  (organisation_name_at(i.organisation_id, :today)).name as organisation_name,
			  array(select t.slug from indicator_theme tag join theme t on t.id = tag.theme_id
			    where tag.indicator_id = i.id order by t.name) as themes,
			  array(select b.from_day from indicator_break b where b.indicator_id = i.id order by b.from_day) as break_days,
			  array(select b.reason from indicator_break b where b.indicator_id = i.id order by b.from_day) as break_reasons""";

	private static final String WITH_FIGURES = """
			with asked as (%s), wanted as (
			  select id, true as asked from asked
			  union all select distinct total.id, false from asked join indicator average on average.id = asked.id
			    join indicator total on total.id = average.monthly_average_of_id
			    where total.id not in (select id from asked))
			%s, wanted.asked,
			  coalesce((select m.small_below from measure_setting m where m.partnership_id = i.partnership_id), %d) as small_below,
			  %s
			from wanted join indicator i on i.id = wanted.id order by i.position, i.slug""";

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
	 * @param asked whether it was requested, or is only the total of one that was
	 * @param smallBelow the partnership's suppression threshold
	 */
	record IndicatorRows(Indicator indicator, List<Figure> figures, boolean asked, int smallBelow) {

	}

	/**
	 * Selects indicators.
	 *
	 * @param sql a select of their identifiers
	 * @param parameters its parameters
	 */
	record IndicatorQuery(String sql, Map<String, Object> parameters) {

		static IndicatorQuery bySlug(UUID partnershipId, String slug) {
			return bySlugs(partnershipId, List.of(slug));
		}

		static IndicatorQuery bySlugs(UUID partnershipId, List<String> slugs) {
			return new IndicatorQuery("select id from indicator where partnership_id = :place and slug = any(:slugs)",
					Map.of("place", partnershipId, "slugs", slugs.toArray(String[]::new)));
		}

	}

	/** Returns an indicator without its figures. */
	Indicator require(UUID partnershipId, String slug) {
		return this.jdbc.sql(SELECT + " from indicator i where i.partnership_id = :place and i.slug = :slug")
			.param("today", LocalDate.now(this.clock))
			.param("place", partnershipId)
			.param("slug", slug)
			.query(IndicatorReader::indicator)
			.optional()
			.orElseThrow(NotFoundException::new);
	}

	/**
	 * Returns the selected indicators and those whose monthly averages they are, with
	 * their figures, in the order of the library.
	 */
	List<IndicatorRows> withFigures(IndicatorQuery query) {
		return this.jdbc
			.sql(WITH_FIGURES.formatted(query.sql(), SELECT, SmallNumberSuppression.DEFAULT_THRESHOLD,
					FigureRows.OF_INDICATOR))
			.params(query.parameters())
			.param("today", LocalDate.now(this.clock))
			.query((row, number) -> new IndicatorRows(indicator(row, number), FigureRows.read(row.getString("figures")),
					row.getBoolean("asked"), row.getInt("small_below")))
			.list();
	}

	private static Indicator indicator(ResultSet row, int number) throws SQLException {
		var days = (Date[]) row.getArray("break_days").getArray();
		var reasons = (String[]) row.getArray("break_reasons").getArray();
		var breaks = new ArrayList<IndicatorBreak>();
		for (int at = 0; at < days.length; at++) {
			breaks.add(new IndicatorBreak(days[at].toLocalDate(), reasons[at]));
		}
		return new Indicator(row.getObject("id", UUID.class), row.getString("slug"),
				new IndicatorContent(row.getString("name"), IndicatorKind.valueOf(row.getString("kind")),
						row.getString("unit"), GoodDirection.valueOf(row.getString("direction")),
						row.getString("category"), row.getString("collection"), row.getString("definition"),
						row.getString("data_source"), row.getBoolean("about_children"), row.getBoolean("whole_share"),
						row.getString("monthly_average_of"), row.getString("organisation"),
						List.of((String[]) row.getArray("themes").getArray()), row.getString("note")),
				row.getString("organisation_name"), breaks, row.getInt("version"));
	}

}
