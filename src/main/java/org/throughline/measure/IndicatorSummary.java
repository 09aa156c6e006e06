package org.throughline.measure;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * An indicator in the library.
 *
 * @param slug its name in addresses
 * @param name what it counts
 * @param kind what sort of thing that is
 * @param unit what its figures are counted in
 * @param category under what it stands
 * @param aboutChildren whether small figures of it are not shown
 * @param figures how many figures it has
 * @param latest last day of the newest one
 */
public record IndicatorSummary(String slug, String name, IndicatorKind kind, @Nullable String unit,
		@Nullable String category, boolean aboutChildren, int figures, @Nullable LocalDate latest) {

}
