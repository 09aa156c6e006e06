package org.throughline.measure;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.hibernate.annotations.EmbeddedColumnNaming;
import org.jspecify.annotations.Nullable;

import org.throughline.platform.text.Quantity;

/**
 * The progress of a figure as stated in its source.
 *
 * @param trendAsWritten the wording of the trend
 * @param change the percentage change
 * @param rank the position among ranked answers
 */
@Embeddable
public record FigureProgress(@EmbeddedColumnNaming("target_%s") @Nullable Quantity target,
		@Enumerated(EnumType.STRING) @Nullable Trend trend, @Nullable String trendAsWritten,
		@EmbeddedColumnNaming("change_%s") @Nullable Quantity change, @Nullable Integer rank) {

	/** Nothing is stated. */
	public static final FigureProgress NONE = new FigureProgress(null, null, null, null, null);

}
