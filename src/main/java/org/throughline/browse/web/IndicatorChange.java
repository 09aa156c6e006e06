package org.throughline.browse.web;

import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import org.throughline.measure.IndicatorSeries;

/**
 * An indicator then and now.
 *
 * @param then its oldest figure, or {@code null} if it has one only
 * @param now its newest figure
 * @param series all its figures
 */
public record IndicatorChange(String slug, String name, @Nullable FigureText then, FigureText now,
		IndicatorSeries series) {

	static IndicatorChange of(IndicatorSeries series) {
		var all = IndicatorView.of(series).figures();
		var whole = all.stream().filter((text) -> text.content().breakdown() == null).toList();
		List<FigureText> figures = whole.isEmpty() ? all : whole;
		var now = figures.get(figures.size() - 1);
		var then = figures.get(0);
		boolean changed = then.content().period().endsOn().isBefore(now.content().period().endsOn());
		return new IndicatorChange(series.indicator().slug(), series.indicator().name(), changed ? then : null, now,
				series);
	}

	/** Returns a small line of its figures (SVG), or {@code null} if it has too few. */
	public @Nullable String sparkline() {
		return SeriesPicture.of(this.series).sparkline();
	}

	/** Returns the oldest figure with its period; empty if there is one figure only. */
	public String thenInWords() {
		return (this.then != null) ? inWords(this.then) : "";
	}

	/** Returns the newest figure with its period. */
	public String nowInWords() {
		return inWords(this.now);
	}

	private static String inWords(FigureText figure) {
		return Objects.requireNonNullElse(figure.number(), figure.content().quantity().asWritten()) + " ("
				+ figure.when() + ")";
	}

}
