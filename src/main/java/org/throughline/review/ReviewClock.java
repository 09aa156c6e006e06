package org.throughline.review;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.throughline.statute.ClockReading;

/**
 * A statutory clock of a review or an annual report.
 *
 * @param subjectId identifier of the review or annual report
 * @param reference reference of the review, or {@code null} for an annual report
 * @param reportSlug slug of the annual report, or {@code null} for a review
 * @param periodLabel period of the annual report
 * @param reading state of the clock
 */
public record ReviewClock(UUID subjectId, @Nullable String reference, @Nullable ReviewType type,
		@Nullable String reportSlug, @Nullable String periodLabel, ClockReading reading) {

}
