package org.throughline.measure;

import java.math.BigDecimal;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.throughline.platform.text.Quantity;

/**
 * What a source says in a figure.
 *
 * @param reportSlug the report that states it; without one it is never public
 * @param period when it is of
 * @param breakdown of whom or what within the indicator; none: all of it
 * @param quantity the number and the words
 * @param numerator how many of the denominator
 * @param denominator of how many
 * @param target what it should be
 * @param trend where it is going or stands
 * @param trendAsWritten that in the words of the source
 * @param change by how many per cent it changed from the figure before, as the source
 * says
 * @param rank its place among ranked answers
 * @param commentary what the source says of it
 * @param source where the number comes from
 * @param declared whether the report declares it, rather than the data behind it
 * @param comparators what it is compared with, one of a kind
 * @param note the editor's remark, never for anyone else
 */
public record FigureParticulars(@Nullable String reportSlug, FigurePeriod period, @Nullable String breakdown,
		Quantity quantity, @Nullable BigDecimal numerator, @Nullable BigDecimal denominator, @Nullable Quantity target,
		@Nullable Trend trend, @Nullable String trendAsWritten, @Nullable Quantity change, @Nullable Integer rank,
		@Nullable String commentary, @Nullable String source, boolean declared, List<FigureComparator> comparators,
		@Nullable String note) {

	public FigureParticulars {
		comparators = List.copyOf(comparators);
	}

	/** A number and nothing more. */
	public static FigureParticulars of(FigurePeriod period, Quantity quantity) {
		return new FigureParticulars(null, period, null, quantity, null, null, null, null, null, null, null, null, null,
				false, List.of(), null);
	}

	FigureParticulars withQuantity(Quantity changed) {
		return new FigureParticulars(this.reportSlug, this.period, this.breakdown, changed, this.numerator,
				this.denominator, this.target, this.trend, this.trendAsWritten, this.change, this.rank, this.commentary,
				this.source, this.declared, this.comparators, this.note);
	}

	/** The number; none where the words name none. */
	public @Nullable BigDecimal value() {
		return this.quantity.value();
	}

}
