package org.throughline.measure;

import java.math.BigDecimal;

import org.jspecify.annotations.Nullable;

/**
 * A comparator of a figure: a value, or only whether the figure is above or below it.
 *
 * @param kind the kind of comparator
 * @param name its name as the source words it
 * @param relation whether the figure is above or below
 * @param value its number
 * @param asWritten its wording
 */
public record FigureComparator(ComparatorKind kind, @Nullable String name, @Nullable ComparatorRelation relation,
		@Nullable BigDecimal value, @Nullable String asWritten) {

}
