package org.throughline.measure;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.throughline.platform.text.DecimalMark;
import org.throughline.platform.text.Quantity;
import org.throughline.platform.text.QuantityReader;
import org.throughline.platform.text.Scale;

/**
 * Figures and indicators for tests.
 */
final class Figures {

	static final UUID INDICATOR = UUID.randomUUID();

	private Figures() {
	}

	static IndicatorMeasurement children() {
		return new IndicatorMeasurement("children", GoodDirection.NEITHER, true, false, null, null);
	}

	static IndicatorMeasurement share(GoodDirection direction) {
		return new IndicatorMeasurement("%", direction, true, true, null, null);
	}

	static FigurePeriod year(int from) {
		return FigurePeriod.of(LocalDate.of(from, 4, 1), LocalDate.of(from + 1, 3, 31));
	}

	static FigureDetails figure(int number, int year, @Nullable String breakdown, String words) {
		return figure(number, "report", year(year), breakdown, words);
	}

	static FigureDetails figure(int number, String report, FigurePeriod period, @Nullable String breakdown,
			String words) {
		var leading = words.matches("\\d.*") ? new BigDecimal(words.replaceAll("[^\\d.].*", "")) : null;
		var quantity = FigureNumbers.clear(words, Figures::read) ? read(words)
				: FigureNumbers.read(words, leading, null, Figures::read);
		return new FigureDetails(UUID.randomUUID(), INDICATOR, number, new FigureContent(report, period, breakdown,
				quantity, FigureShare.NONE, FigureProgress.NONE, List.of(), FigureNotes.NONE), number, 0,
				LateEntry.NONE);
	}

	private static Quantity read(String words) {
		return QuantityReader.quantity(words, Scale.PERCENTAGE);
	}

	static FigureDetails share(int number, int year, String words, @Nullable Integer part, int whole) {
		return change(figure(number, year, null, words), (part != null) ? new BigDecimal(part) : null,
				new BigDecimal(whole), null, null, null);
	}

	static FigureDetails target(int number, int year, String words, String target) {
		return change(figure(number, year, null, words), null, null, read(target), null, null);
	}

	static FigureDetails changed(int number, int year, String words, String change, Trend trend) {
		return change(figure(number, year, null, words), null, null, null,
				QuantityReader.change(change, DecimalMark.POINT), trend);
	}

	static FigureDetails commented(FigureDetails figure, String commentary) {
		var content = figure.content();
		return noted(figure, new FigureNotes(commentary, content.notes().source(), content.notes().declared(),
				content.notes().note()));
	}

	static FigureDetails noted(FigureDetails figure, FigureNotes notes) {
		var content = figure.content();
		return figure.withContent(new FigureContent(content.reportSlug(), content.period(), content.breakdown(),
				content.quantity(), content.share(), content.progress(), content.comparators(), notes));
	}

	private static FigureDetails change(FigureDetails figure, @Nullable BigDecimal part, @Nullable BigDecimal whole,
			@Nullable Quantity target, @Nullable Quantity change, @Nullable Trend trend) {
		var content = figure.content();
		return figure.withContent(new FigureContent(content.reportSlug(), content.period(), content.breakdown(),
				content.quantity(), new FigureShare(part, whole), new FigureProgress(target, trend, null, change, null),
				List.of(), FigureNotes.NONE));
	}

}
