package org.throughline.measure;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.throughline.platform.text.Quantity;

/**
 * Figures and indicators for tests.
 */
final class Figures {

	static final UUID INDICATOR = UUID.randomUUID();

	private Figures() {
	}

	static IndicatorContent children() {
		return indicator("children", GoodDirection.NEITHER, true, false, null);
	}

	static IndicatorContent share(GoodDirection direction) {
		return indicator("%", direction, true, true, null);
	}

	static IndicatorContent indicator(String unit, GoodDirection direction, boolean aboutChildren, boolean wholeShare,
			@Nullable String averageOf) {
		return new IndicatorContent("Children counted", IndicatorKind.MEASURE, unit, direction, null, null, null, null,
				aboutChildren, wholeShare, averageOf, null, List.of(), null);
	}

	static FigurePeriod year(int from) {
		return FigurePeriod.of(LocalDate.of(from, 4, 1), LocalDate.of(from + 1, 3, 31));
	}

	static Figure figure(int number, int year, @Nullable String breakdown, String words) {
		return figure(number, "report", year(year), breakdown, words);
	}

	static Figure figure(int number, String report, FigurePeriod period, @Nullable String breakdown, String words) {
		return new Figure(UUID.randomUUID(), INDICATOR, number, new FigureContent(report, period, breakdown,
				Quantity.read(words), FigureShare.NONE, FigureProgress.NONE, List.of(), FigureNotes.NONE), number, 0);
	}

	static Figure share(int number, int year, String words, @Nullable Integer part, int whole) {
		return change(figure(number, year, null, words), (part != null) ? new BigDecimal(part) : null,
				new BigDecimal(whole), null, null, null);
	}

	static Figure target(int number, int year, String words, String target) {
		return change(figure(number, year, null, words), null, null, Quantity.read(target), null, null);
	}

	static Figure changed(int number, int year, String words, String change, Trend trend) {
		return change(figure(number, year, null, words), null, null, null, Quantity.read(change), trend);
	}

	static Figure commented(Figure figure, String commentary) {
		var content = figure.content();
		return figure.withContent(
				content.withNotes(new FigureNotes(commentary, content.source(), content.declared(), content.note())));
	}

	private static Figure change(Figure figure, @Nullable BigDecimal part, @Nullable BigDecimal whole,
			@Nullable Quantity target, @Nullable Quantity change, @Nullable Trend trend) {
		var content = figure.content();
		return figure.withContent(new FigureContent(content.reportSlug(), content.period(), content.breakdown(),
				content.quantity(), new FigureShare(part, whole), new FigureProgress(target, trend, null, change, null),
				List.of(), FigureNotes.NONE));
	}

}
