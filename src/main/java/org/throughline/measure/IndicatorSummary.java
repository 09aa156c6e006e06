package org.throughline.measure;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * An indicator in the library.
 *
 * @param kind the type of measure
 * @param aboutChildren whether it counts children
 * @param figures the number of figures
 * @param latest the last day of the latest figure
 */
public record IndicatorSummary(String slug, String name, IndicatorKind kind, @Nullable String unit,
		@Nullable String category, boolean aboutChildren, int figures, @Nullable LocalDate latest) {

}
