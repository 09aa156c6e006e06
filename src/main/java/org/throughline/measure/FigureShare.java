package org.throughline.measure;

import java.math.BigDecimal;

import org.jspecify.annotations.Nullable;

/**
 * The counts behind a percentage.
 *
 * @param numerator the numerator
 * @param denominator the denominator
 */
public record FigureShare(@Nullable BigDecimal numerator, @Nullable BigDecimal denominator) {

	static final FigureShare NONE = new FigureShare(null, null);

}
