package org.throughline.review;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.throughline.platform.time.ApproximateDate;

/**
 * A review to add. Its type and regime do not change later.
 *
 * @param reference reference in page addresses, or {@code null} to create one
 * @param regimeKey the regime, or {@code null} for the one in force on the start date
 * @param initiated start date: when the authority became aware or decided to start it
 * @param naming names and subject
 * @param facts facts of the case known by then
 */
public record NewReview(UUID id, @Nullable String reference, ReviewType type, @Nullable String regimeKey,
		@Nullable ApproximateDate initiated, ReviewNaming naming, CaseFacts facts) {

}
