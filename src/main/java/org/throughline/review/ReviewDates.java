package org.throughline.review;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

import org.throughline.platform.form.RuleViolation;
import org.throughline.platform.time.ApproximateDate;

/**
 * Dates of reviews, which may be known to the month or year only.
 */
final class ReviewDates {

	private ReviewDates() {
	}

	/** Refuses a date that is certainly in the future. */
	static void requireNotFuture(String field, @Nullable ApproximateDate date, LocalDate today) {
		if (date != null && date.earliest().isAfter(today)) {
			throw new RuleViolation(field, "review.event.future");
		}
	}

}
