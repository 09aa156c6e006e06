package org.throughline.review;

import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;

import org.jspecify.annotations.Nullable;

import org.throughline.platform.form.RuleViolation;
import org.throughline.platform.time.DatePrecision;

/**
 * Dates of reviews, which may be known to the month or year only.
 */
final class ReviewDates {

	private ReviewDates() {
	}

	/** Refuses a date that is certainly in the future. */
	static void requireNotFuture(String field, @Nullable LocalDate day, @Nullable DatePrecision precision,
			LocalDate today) {
		if (day != null && earliest(day, precision).isAfter(today)) {
			throw new RuleViolation(field, "review.event.future");
		}
	}

	/** Returns the earliest possible day. */
	static LocalDate earliest(LocalDate day, @Nullable DatePrecision precision) {
		return switch ((precision != null) ? precision : DatePrecision.DAY) {
			case DAY -> day;
			case MONTH -> day.withDayOfMonth(1);
			case YEAR -> day.withDayOfYear(1);
		};
	}

	/** Returns the latest possible day. */
	static LocalDate latest(LocalDate day, @Nullable DatePrecision precision) {
		return switch ((precision != null) ? precision : DatePrecision.DAY) {
			case DAY -> day;
			case MONTH -> day.with(TemporalAdjusters.lastDayOfMonth());
			case YEAR -> day.with(TemporalAdjusters.lastDayOfYear());
		};
	}

}
