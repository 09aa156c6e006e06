package org.throughline.measure;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.throughline.platform.text.Quantity;

/**
 * The content of a figure, as the source states it.
 *
 * @param reportSlug the report that states it; without one it is never public
 * @param breakdown the group within the indicator, or {@code null} for the whole
 * @param quantity the number and its wording
 * @param share the counts behind a percentage
 * @param progress target, trend, change and rank
 * @param comparators comparators, at most one of each kind
 * @param notes comments on it
 */
public record FigureContent(@Nullable String reportSlug, FigurePeriod period, @Nullable String breakdown,
		Quantity quantity, FigureShare share, FigureProgress progress, List<FigureComparator> comparators,
		FigureNotes notes) {

	public FigureContent {
		comparators = List.copyOf(comparators);
	}

	/** Returns content with a number only. */
	public static FigureContent of(FigurePeriod period, Quantity quantity) {
		return new FigureContent(null, period, null, quantity, FigureShare.NONE, FigureProgress.NONE, List.of(),
				FigureNotes.NONE);
	}

	FigureContent withReport(@Nullable String report) {
		return new FigureContent(report, this.period, this.breakdown, this.quantity, this.share, this.progress,
				this.comparators, this.notes);
	}

	FigureContent withQuantity(Quantity changed) {
		return new FigureContent(this.reportSlug, this.period, this.breakdown, changed, this.share, this.progress,
				this.comparators, this.notes);
	}

}
