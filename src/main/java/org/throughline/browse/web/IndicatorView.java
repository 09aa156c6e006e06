package org.throughline.browse.web;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;

import org.throughline.measure.IndicatorDetails;
import org.throughline.measure.IndicatorSeries;

/**
 * An indicator for reading.
 *
 * @param series the indicator with the figures the reader may see
 * @param figures the figures as text; answers of a survey by their rank
 */
record IndicatorView(IndicatorSeries series, List<FigureText> figures) {

	static IndicatorView of(IndicatorSeries series) {
		var texts = series.figures()
			.stream()
			.map((known) -> new FigureText(series.indicator().content().measurement(), known))
			.sorted(Comparator.comparing((FigureText text) -> text.content().period().endsOn())
				.thenComparing((text) -> Objects.requireNonNullElse(text.content().progress().rank(), 0)))
			.toList();
		return new IndicatorView(series, texts);
	}

	public IndicatorDetails indicator() {
		return this.series.indicator();
	}

	/** Returns the figures of the latest date that miss their target. */
	public List<FigureText> offTarget() {
		return newest().stream().filter((text) -> Boolean.FALSE.equals(text.known().derived().onTarget())).toList();
	}

	/** Returns the figures of the latest date. */
	public List<FigureText> newest() {
		if (this.figures.isEmpty()) {
			return List.of();
		}
		var last = this.figures.get(this.figures.size() - 1).content().period().endsOn();
		return this.figures.stream().filter((text) -> text.content().period().endsOn().equals(last)).toList();
	}

}
