package org.throughline.review;

import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.throughline.platform.time.DatePrecision;

/**
 * A review to be added. Its type and regime are fixed from now on.
 *
 * @param id chosen by the form, so that sending it twice adds one
 * @param reference its name in addresses; one is given where empty
 * @param type what sort of review
 * @param regimeKey the regime it begins under; by the day of initiation where empty
 * @param initiatedOn when it began: the authority became aware, or the decision to
 * initiate it
 * @param precision how exactly that is known
 * @param pseudonym what it is called
 * @param describedAs what the source calls it, where that is not its type
 * @param subject what it is about, in general words
 * @param notifyingArea the area that notified it
 */
public record NewReview(UUID id, @Nullable String reference, ReviewType type, @Nullable String regimeKey,
		@Nullable LocalDate initiatedOn, @Nullable DatePrecision precision, @Nullable String pseudonym,
		@Nullable String describedAs, @Nullable String subject, @Nullable String notifyingArea) {

}
