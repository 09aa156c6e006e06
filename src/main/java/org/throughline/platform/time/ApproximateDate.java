package org.throughline.platform.time;

import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.jspecify.annotations.Nullable;

/**
 * A date known to the day, month or year.
 *
 * @param day the day, or any day of the month or year
 * @param precision how exactly it is known
 */
@Embeddable
public record ApproximateDate(LocalDate day, @Enumerated(EnumType.STRING) DatePrecision precision) {

	/** Returns the date, or {@code null} if there is none. */
	public static @Nullable ApproximateDate of(@Nullable LocalDate day, @Nullable DatePrecision precision) {
		return (day != null) ? new ApproximateDate(day, (precision != null) ? precision : DatePrecision.DAY) : null;
	}

	/** Returns a date known to the day, or {@code null} if there is none. */
	public static @Nullable ApproximateDate ofDay(@Nullable LocalDate day) {
		return of(day, DatePrecision.DAY);
	}

	/** Returns the day of a date, or {@code null} if there is none. */
	public static @Nullable LocalDate day(@Nullable ApproximateDate date) {
		return (date != null) ? date.day : null;
	}

	/** Returns "31 March 2025", "March 2025" or "2025"; empty without a date. */
	public static String words(@Nullable ApproximateDate date) {
		return (date != null) ? date.inWords() : "";
	}

	/** Returns "31 March 2025", "March 2025" or "2025". */
	public String inWords() {
		return Dates.inWords(this.day, this.precision);
	}

	/** Returns the earliest possible day. */
	public LocalDate earliest() {
		return switch (this.precision) {
			case DAY -> this.day;
			case MONTH -> this.day.withDayOfMonth(1);
			case YEAR -> this.day.withDayOfYear(1);
		};
	}

	/** Returns the latest possible day. */
	public LocalDate latest() {
		return switch (this.precision) {
			case DAY -> this.day;
			case MONTH -> this.day.with(TemporalAdjusters.lastDayOfMonth());
			case YEAR -> this.day.with(TemporalAdjusters.lastDayOfYear());
		};
	}

}
