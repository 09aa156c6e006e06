package org.throughline.measure;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import org.throughline.platform.text.Quantity;
import org.throughline.platform.time.DatePrecision;

/**
 * Figures as the database keeps them.
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

	private final JdbcClient jdbc;

	FigureRows(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** The figures of the indicators, oldest first, by indicator. */
	Map<UUID, List<Figure>> of(Collection<UUID> indicators) {
		var ids = indicators.toArray(UUID[]::new);
		var comparators = comparators(ids);
		var found = new LinkedHashMap<UUID, List<Figure>>();
		indicators.forEach((id) -> found.put(id, new ArrayList<>()));
		this.jdbc.sql("select * from figure where indicator_id = any(?) order by ends_on, position, number")
			.param(ids)
			.query((row, number) -> figure(row, comparators))
			.list()
			.forEach((figure) -> found.computeIfAbsent(figure.indicatorId(), (id) -> new ArrayList<>()).add(figure));
		return found;
	}

	List<Figure> of(UUID indicator) {
		return of(List.of(indicator)).getOrDefault(indicator, List.of());
	}

	private Map<UUID, List<FigureComparator>> comparators(UUID[] indicators) {
		var found = new HashMap<UUID, List<FigureComparator>>();
		this.jdbc.sql("""
				select c.* from figure_comparator c join figure f on f.id = c.figure_id where f.indicator_id = any(?)
				order by array_position(array['NATIONAL', 'SIMILAR_AUTHORITIES', 'REGION', 'OTHER'], c.kind)""")
			.param(indicators)
			.query((row) -> {
				String relation = row.getString("relation");
				found.computeIfAbsent(row.getObject("figure_id", UUID.class), (id) -> new ArrayList<>())
					.add(new FigureComparator(ComparatorKind.valueOf(row.getString("kind")), row.getString("name"),
							(relation != null) ? ComparatorRelation.valueOf(relation) : null,
							row.getBigDecimal("comparator_value"), row.getString("comparator_as_written")));
			});
		return found;
	}

	private static Figure figure(ResultSet row, Map<UUID, List<FigureComparator>> comparators) throws SQLException {
		var id = row.getObject("id", UUID.class);
		String trend = row.getString("trend");
		String words = row.getString("figure_as_written");
		return new Figure(id, row.getObject("indicator_id", UUID.class), row.getInt("number"), new FigureParticulars(
				row.getString("report_slug"),
				new FigurePeriod(row.getObject("starts_on", LocalDate.class), row.getObject("ends_on", LocalDate.class),
						DatePrecision.valueOf(row.getString("date_precision")), row.getString("period_label")),
				row.getString("breakdown"), quantity(row, "figure", words), row.getBigDecimal("numerator"),
				row.getBigDecimal("denominator"), quantityOrNone(row, "target"),
				(trend != null) ? Trend.valueOf(trend) : null, row.getString("trend_as_written"),
				quantityOrNone(row, "change"), row.getObject("rank", Integer.class), row.getString("commentary"),
				row.getString("source"), row.getBoolean("declared"), comparators.getOrDefault(id, List.of()),
				row.getString("note")), row.getInt("position"), row.getInt("version"));
	}

	private static @Nullable Quantity quantityOrNone(ResultSet row, String what) throws SQLException {
		String words = row.getString(what + "_as_written");
		return (words != null) ? quantity(row, what, words) : null;
	}

	private static Quantity quantity(ResultSet row, String what, String words) throws SQLException {
		String qualifier = row.getString(what + "_qualifier");
		return new Quantity(row.getBigDecimal(what + "_value"),
				(qualifier != null) ? Quantity.Qualifier.valueOf(qualifier) : null, words);
	}

	/** Adds a figure under the next number of its indicator, which must be locked. */
	int insert(UUID indicator, UUID id, FigureParticulars said) {
		int number = this.jdbc
			.sql("update indicator set next_number = next_number + 1 where id = ? returning next_number - 1")
			.param(indicator)
			.query(Integer.class)
			.single();
		this.jdbc.sql(INSERT)
			.params(values(said))
			.param("id", id)
			.param("indicator", indicator)
			.param("number", number)
			.update();
		writeComparators(id, said);
		return number;
	}

	void update(UUID id, FigureParticulars said) {
		this.jdbc.sql("update figure set " + COLUMNS + ", version = version + 1 where id = :id")
			.params(values(said))
			.param("id", id)
			.update();
		this.jdbc.sql("delete from figure_comparator where figure_id = ? and not kind = any(?)")
			.params(id, said.comparators().stream().map((each) -> each.kind().name()).toArray(String[]::new))
			.update();
		writeComparators(id, said);
	}

	private void writeComparators(UUID id, FigureParticulars said) {
		for (FigureComparator comparator : said.comparators()) {
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

	private static Map<String, @Nullable Object> values(FigureParticulars said) {
		var values = new HashMap<String, @Nullable Object>();
		values.put("report", said.reportSlug());
		values.put("starts", said.period().startsOn());
		values.put("ends", said.period().endsOn());
		values.put("precision", said.period().precision().name());
		values.put("label", said.period().label());
		values.put("breakdown", said.breakdown());
		put(values, "value", "qualifier", "words", said.quantity());
		values.put("numerator", said.numerator());
		values.put("denominator", said.denominator());
		put(values, "target", "targetQualifier", "targetWords", said.target());
		values.put("trend", (said.trend() != null) ? said.trend().name() : null);
		values.put("trendWords", said.trendAsWritten());
		put(values, "change", "changeQualifier", "changeWords", said.change());
		values.put("rank", said.rank());
		values.put("commentary", said.commentary());
		values.put("source", said.source());
		values.put("declared", said.declared());
		values.put("note", said.note());
		return values;
	}

	private static void put(Map<String, @Nullable Object> values, String number, String qualifier, String words,
			@Nullable Quantity quantity) {
		values.put(number, (quantity != null) ? quantity.value() : null);
		values.put(qualifier, (quantity != null && quantity.qualifier() != null) ? quantity.qualifier().name() : null);
		values.put(words, (quantity != null) ? quantity.asWritten() : null);
	}

}
