package org.throughline.measure;

import java.util.List;
import java.util.function.Predicate;

import org.jspecify.annotations.Nullable;

/**
 * An indicator with its figures, oldest first.
 *
 * @param indicator what is counted
 * @param averageOf what the indicator is called whose monthly average it is
 * @param figures those the reader may see
 * @param smallBelow the smallest number about children the partnership shows
 */
public record IndicatorSeries(Indicator indicator, @Nullable String averageOf, List<KnownFigure> figures,
		int smallBelow) {

	public IndicatorSeries {
		figures = List.copyOf(figures);
	}

	IndicatorSeries only(Predicate<KnownFigure> wanted) {
		return new IndicatorSeries(this.indicator, this.averageOf, this.figures.stream().filter(wanted).toList(),
				this.smallBelow);
	}

}
