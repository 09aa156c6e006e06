package org.throughline.measure;

import java.math.BigDecimal;

import org.jspecify.annotations.Nullable;

/**
 * What a figure is compared with: a value, or only whether it lies above or below.
 *
 * @param kind whom it is compared with
 * @param name who that is, in the words of the source
 * @param relation how the figure lies to it
 * @param value the other's number
 * @param asWritten in the words of the source
 */
public record FigureComparator(ComparatorKind kind, @Nullable String name, @Nullable ComparatorRelation relation,
		@Nullable BigDecimal value, @Nullable String asWritten) {

}
