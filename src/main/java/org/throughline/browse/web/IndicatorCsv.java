package org.throughline.browse.web;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.throughline.measure.IndicatorContent;
import org.throughline.measure.IndicatorSeries;
import org.throughline.measure.AnalysedFigure;
import org.throughline.platform.text.Csv;

/**
 * The figures of an indicator as comma-separated values.
 */
final class IndicatorCsv {

	private static final List<@Nullable Object> COLUMNS = List.of("Indicator", "Unit", "Area", "Period", "From",
			"To or as at", "Period as written", "Breakdown", "As written", "Value", "Numerator", "Denominator",
			"Target", "Trend as written", "Report", "After publication");

	private IndicatorCsv() {
	}

	static String of(List<IndicatorSeries> all) {
		return Csv.of(Stream.concat(Stream.of(COLUMNS),
				all.stream()
					.flatMap((series) -> series.figures()
						.stream()
						.map((figure) -> line(series.indicator().content(), figure)))));
	}

	/** Returns the figures of several partnerships, with the partnership first. */
	static String of(IndicatorComparison comparison) {
		return Csv.of(Stream.concat(Stream.of(with("Partnership", COLUMNS)),
				comparison.columns()
					.stream()
					.flatMap((column) -> column.figures()
						.stream()
						.map((figure) -> with(column.partnership().name(), line(column.content(), figure))))));
	}

	private static List<@Nullable Object> with(String first, List<@Nullable Object> line) {
		return Stream.concat(Stream.of(first), line.stream()).toList();
	}

	private static List<@Nullable Object> line(IndicatorContent indicator, AnalysedFigure known) {
		var measurement = indicator.measurement();
		var content = known.content();
		var target = content.progress().target();
		return Arrays.asList(indicator.name(), measurement.unit(), measurement.area(), content.period().inWords(),
				content.period().startsOn(), content.period().endsOn(), content.period().label(), content.breakdown(),
				content.quantity().asWritten(), plain(content.quantity().value()), plain(content.share().numerator()),
				plain(content.share().denominator()), (target != null) ? target.asWritten() : null,
				content.progress().trendAsWritten(), content.reportSlug(), known.figure().late().inWords());
	}

	private static @Nullable String plain(@Nullable BigDecimal number) {
		return (number != null) ? number.stripTrailingZeros().toPlainString() : null;
	}

}
