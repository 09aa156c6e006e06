package org.throughline.measure;

import org.jspecify.annotations.Nullable;

import org.throughline.platform.text.Quantity;

/**
 * What a source states about the progress of a figure.
 *
 * @param target the target
 * @param trend the trend
 * @param trendAsWritten the wording of the trend
 * @param change the percentage change
 * @param rank the position among ranked answers
 */
public record FigureProgress(@Nullable Quantity target, @Nullable Trend trend, @Nullable String trendAsWritten,
		@Nullable Quantity change, @Nullable Integer rank) {

	static final FigureProgress NONE = new FigureProgress(null, null, null, null, null);

}
