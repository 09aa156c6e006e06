package org.throughline.measure;

import java.math.BigDecimal;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.throughline.platform.text.Quantity;

/**
 * The content of a figure, as the source states it.
 *
 * @param reportSlug the report that states it; without one it is never public
 * @param period the period
 * @param breakdown the group within the indicator, or {@code null} for the whole
 * @param quantity the number and its wording
 * @param numerator the numerator of a percentage
 * @param denominator its denominator
 * @param target the target
 * @param trend the trend
 * @param trendAsWritten the wording of the trend
 * @param change the percentage change that the source states
 * @param rank the position among ranked answers
 * @param commentary the commentary of the source
 * @param source the source of the number
 * @param declared whether it is taken from the report, not from the underlying data
 * @param comparators comparators, at most one of each kind
 * @param note the internal note
 */
public record FigureContent(@Nullable String reportSlug, FigurePeriod period, @Nullable String breakdown,
		Quantity quantity, @Nullable BigDecimal numerator, @Nullable BigDecimal denominator, @Nullable Quantity target,
		@Nullable Trend trend, @Nullable String trendAsWritten, @Nullable Quantity change, @Nullable Integer rank,
		@Nullable String commentary, @Nullable String source, boolean declared, List<FigureComparator> comparators,
		@Nullable String note) {

	public FigureContent {
		comparators = List.copyOf(comparators);
	}

	/** Returns content with a number only. */
	public static FigureContent of(FigurePeriod period, Quantity quantity) {
		return new FigureContent(null, period, null, quantity, null, null, null, null, null, null, null, null, null,
				false, List.of(), null);
	}

	FigureContent withQuantity(Quantity changed) {
		return new FigureContent(this.reportSlug, this.period, this.breakdown, changed, this.numerator,
				this.denominator, this.target, this.trend, this.trendAsWritten, this.change, this.rank, this.commentary,
				this.source, this.declared, this.comparators, this.note);
	}

	/** Returns the number, or {@code null} if the wording has none. */
	public @Nullable BigDecimal value() {
		return this.quantity.value();
	}

}
