package org.throughline.measure;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import org.throughline.platform.text.Quantity;
import org.throughline.platform.text.Quantity.Qualifier;
import org.throughline.platform.time.DatePrecision;

/**
 * Reads and writes the rows of figures.
 */
@Component
class FigureRows {

	private static final String COLUMNS = """
			report_slug = :report, starts_on = :starts, ends_on = :ends, date_precision = :precision,
			period_label = :label, breakdown = :breakdown, figure_value = :value, figure_qualifier = :qualifier,
			figure_as_written = :words, numerator = :numerator, denominator = :denominator, target_value = :target,
			target_qualifier = :targetQualifier, target_as_written = :targetWords, trend = :trend,
			trend_as_written = :trendWords, change_value = :change, change_qualifier = :changeQualifier,
			change_as_written = :changeWords, rank = :rank, commentary = :commentary, source = :source,
			declared = :declared, note = :note""";

	private static final String INSERT = """
			insert into figure (id, indicator_id, number, position, version, %s)
			values (:id, :indicator, :number, :number, 0, %s)""".formatted(COLUMNS.replaceAll(" = :\\w+", ""),
			COLUMNS.replaceAll("\\w+ = ", ""));

	/** The figures of the indicator {@code i}, oldest first, as a JSON array. */
	static final String OF_INDICATOR = """
			coalesce((select json_agg(told order by told.ends_on, told.position, told.number) from (
			  select f.*, coalesce((select json_agg(c order by
			      array_position(array['NATIONAL', 'SIMILAR_AUTHORITIES', 'REGION', 'OTHER'], c.kind))
			    from figure_comparator c where c.figure_id = f.id), '[]') as comparators
			  from figure f where f.indicator_id = i.id) told), '[]') as figures""";

	private static final JsonMapper MAPPER = JsonMapper.builder()
		.propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
		.disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
		.build();

	private final JdbcClient jdbc;

	FigureRows(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** Returns all figures of an indicator, oldest first. */
	List<Figure> of(UUID indicator) {
		return this.jdbc.sql("select " + OF_INDICATOR + " from indicator i where i.id = ?")
			.param(indicator)
			.query((row, number) -> read(row.getString(1)))
			.optional()
			.orElse(List.of());
	}

	/** Reads the figures that {@link #OF_INDICATOR} selects. */
	static List<Figure> read(String json) {
		return Arrays.stream(MAPPER.readValue(json, FigureRow[].class)).map(FigureRow::figure).toList();
	}

	/** A row of a figure. */
	private record FigureRow(UUID id, UUID indicatorId, int number, @Nullable String reportSlug,
			@Nullable LocalDate startsOn, LocalDate endsOn, DatePrecision datePrecision, @Nullable String periodLabel,
			@Nullable String breakdown, @Nullable BigDecimal figureValue, @Nullable Qualifier figureQualifier,
			String figureAsWritten, @Nullable BigDecimal numerator, @Nullable BigDecimal denominator,
			@Nullable BigDecimal targetValue, @Nullable Qualifier targetQualifier, @Nullable String targetAsWritten,
			@Nullable Trend trend, @Nullable String trendAsWritten, @Nullable BigDecimal changeValue,
			@Nullable Qualifier changeQualifier, @Nullable String changeAsWritten, @Nullable Integer rank,
			@Nullable String commentary, @Nullable String source, boolean declared, int position, @Nullable String note,
			int version, List<ComparatorRow> comparators) {

		Figure figure() {
			var period = new FigurePeriod(this.startsOn, this.endsOn, this.datePrecision, this.periodLabel);
			var progress = new FigureProgress(quantity(this.targetValue, this.targetQualifier, this.targetAsWritten),
					this.trend, this.trendAsWritten,
					quantity(this.changeValue, this.changeQualifier, this.changeAsWritten), this.rank);
			var content = new FigureContent(this.reportSlug, period, this.breakdown,
					new Quantity(this.figureValue, this.figureQualifier, this.figureAsWritten),
					new FigureShare(this.numerator, this.denominator), progress,
					this.comparators.stream().map(ComparatorRow::comparator).toList(),
					new FigureNotes(this.commentary, this.source, this.declared, this.note));
			return new Figure(this.id, this.indicatorId, this.number, content, this.position, this.version);
		}

		private static @Nullable Quantity quantity(@Nullable BigDecimal value, @Nullable Qualifier qualifier,
				@Nullable String words) {
			return (words != null) ? new Quantity(value, qualifier, words) : null;
		}

	}

	/** A row of a comparator. */
	private record ComparatorRow(ComparatorKind kind, @Nullable String name, @Nullable ComparatorRelation relation,
			@Nullable BigDecimal comparatorValue, @Nullable String comparatorAsWritten) {

		FigureComparator comparator() {
			return new FigureComparator(this.kind, this.name, this.relation, this.comparatorValue,
					this.comparatorAsWritten);
		}

	}

	/** Adds a figure with the next number of its indicator, which must be locked. */
	int insert(UUID indicator, UUID id, FigureContent content) {
		int number = this.jdbc
			.sql("update indicator set next_number = next_number + 1 where id = ? returning next_number - 1")
			.param(indicator)
			.query(Integer.class)
			.single();
		this.jdbc.sql(INSERT)
			.params(values(content))
			.param("id", id)
			.param("indicator", indicator)
			.param("number", number)
			.update();
		writeComparators(id, content);
		return number;
	}

	void update(UUID id, FigureContent content) {
		this.jdbc.sql("update figure set " + COLUMNS + ", version = version + 1 where id = :id")
			.params(values(content))
			.param("id", id)
			.update();
		this.jdbc.sql("delete from figure_comparator where figure_id = ? and not kind = any(?)")
			.params(id, content.comparators().stream().map((each) -> each.kind().name()).toArray(String[]::new))
			.update();
		writeComparators(id, content);
	}

	private void writeComparators(UUID id, FigureContent content) {
		for (FigureComparator comparator : content.comparators()) {
			var relation = comparator.relation();
			this.jdbc
				.sql("""
						insert into figure_comparator (figure_id, kind, name, relation, comparator_value, comparator_as_written)
						values (:figure, :kind, :name, :relation, :value, :words)
						on conflict (figure_id, kind) do update set name = :name, relation = :relation,
						  comparator_value = :value, comparator_as_written = :words""")
				.param("figure", id)
				.param("kind", comparator.kind().name())
				.param("name", comparator.name())
				.param("relation", (relation != null) ? relation.name() : null)
				.param("value", comparator.value())
				.param("words", comparator.asWritten())
				.update();
		}
	}

	private static Map<String, @Nullable Object> values(FigureContent content) {
		var values = new HashMap<String, @Nullable Object>();
		values.put("report", content.reportSlug());
		values.put("starts", content.period().startsOn());
		values.put("ends", content.period().endsOn());
		values.put("precision", content.period().precision().name());
		values.put("label", content.period().label());
		values.put("breakdown", content.breakdown());
		put(values, "value", "qualifier", "words", content.quantity());
		values.put("numerator", content.numerator());
		values.put("denominator", content.denominator());
		put(values, "target", "targetQualifier", "targetWords", content.target());
		values.put("trend", (content.trend() != null) ? content.trend().name() : null);
		values.put("trendWords", content.trendAsWritten());
		put(values, "change", "changeQualifier", "changeWords", content.change());
		values.put("rank", content.rank());
		values.put("commentary", content.commentary());
		values.put("source", content.source());
		values.put("declared", content.declared());
		values.put("note", content.note());
		return values;
	}

	private static void put(Map<String, @Nullable Object> values, String number, String qualifier, String words,
			@Nullable Quantity quantity) {
		values.put(number, (quantity != null) ? quantity.value() : null);
		values.put(qualifier, (quantity != null && quantity.qualifier() != null) ? quantity.qualifier().name() : null);
		values.put(words, (quantity != null) ? quantity.asWritten() : null);
	}

}
