package org.throughline.browse.web;

import java.math.BigDecimal;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.throughline.measure.IndicatorContent;
import org.throughline.measure.IndicatorSeries;
import org.throughline.measure.AnalysedFigure;

/**
 * The figures of an indicator as comma-separated values.
 */
final class IndicatorCsv {

	private IndicatorCsv() {
	}

	static String of(IndicatorSeries series) {
		var content = series.indicator().content();
		return Stream.concat(
				Stream.of(Stream
					.of("Indicator", "Unit", "Area", "Period", "From", "To or as at", "Period as written", "Breakdown",
							"As written", "Value", "Numerator", "Denominator", "Target", "Trend as written", "Report",
							"After publication")
					.collect(Collectors.joining(","))),
				series.figures().stream().map((figure) -> line(content, figure)))
			.collect(Collectors.joining("\r\n", "\uFEFF", "\r\n"));
	}

	private static String line(IndicatorContent indicator, AnalysedFigure known) {
		var measurement = indicator.measurement();
		var content = known.content();
		var target = content.target();
		return Stream.of(indicator.name(), measurement.unit(), measurement.area(), content.period().inWords(),
				content.period().startsOn(), content.period().endsOn(), content.period().label(), content.breakdown(),
				content.quantity().asWritten(), plain(content.value()), plain(content.numerator()),
				plain(content.denominator()), (target != null) ? target.asWritten() : null, content.trendAsWritten(),
				content.reportSlug(), known.figure().late().inWords())
			.map((cell) -> cell((cell != null) ? cell.toString() : ""))
			.collect(Collectors.joining(","));
	}

	private static @Nullable String plain(@Nullable BigDecimal number) {
		return (number != null) ? number.stripTrailingZeros().toPlainString() : null;
	}

	/**
	 * Quotes a cell if needed, and escapes text that a spreadsheet would take for a
	 * formula.
	 */
	private static String cell(String words) {
		String safe = words.matches("(?s)[=+\\-@\\t\\r].*") && !words.matches("-?\\d+(\\.\\d+)?") ? "'" + words : words;
		return safe.matches("(?s).*[\",\\r\\n].*") ? "\"" + safe.replace("\"", "\"\"") + "\"" : safe;
	}

}
