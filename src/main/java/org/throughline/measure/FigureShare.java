package org.throughline.measure;

import java.math.BigDecimal;

import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

/**
 * The counts behind a percentage.
 */
@Embeddable
public record FigureShare(@Nullable BigDecimal numerator, @Nullable BigDecimal denominator) {

	/** Nothing is stated. */
	public static final FigureShare NONE = new FigureShare(null, null);

}
