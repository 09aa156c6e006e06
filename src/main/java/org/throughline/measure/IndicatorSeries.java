package org.throughline.measure;

import java.util.List;
import java.util.function.Predicate;

import org.jspecify.annotations.Nullable;

/**
 * An indicator with its figures, oldest first.
 *
 * @param averageOf the name of the indicator whose monthly average this is
 * @param figures the figures the reader may see
 * @param smallBelow the partnership's suppression threshold
 */
public record IndicatorSeries(IndicatorDetails indicator, @Nullable String averageOf, List<AnalysedFigure> figures,
		int smallBelow) {

	public IndicatorSeries {
		figures = List.copyOf(figures);
	}

	IndicatorSeries only(Predicate<AnalysedFigure> wanted) {
		return new IndicatorSeries(this.indicator, this.averageOf, this.figures.stream().filter(wanted).toList(),
				this.smallBelow);
	}

}
