package org.throughline.review;

import org.jspecify.annotations.Nullable;

import org.throughline.statute.ClockReading;

/**
 * A statutory clock of a partnership and what it belongs to.
 *
 * @param reference the review's name in addresses; none for a yearly report's clock
 * @param type what sort of review
 * @param reportSlug the yearly report's name in addresses; none for a review's clock
 * @param periodLabel the yearly report's period
 * @param reading how the clock stands
 */
public record ReviewClock(@Nullable String reference, @Nullable ReviewType type, @Nullable String reportSlug,
		@Nullable String periodLabel, ClockReading reading) {

}
