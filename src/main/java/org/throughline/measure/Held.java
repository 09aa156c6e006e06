package org.throughline.measure;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

import org.throughline.platform.time.DatePrecision;
import org.throughline.platform.time.Dates;

/**
 * When something was held, as exactly as the source says it.
 *
 * @param from the day, or the first day of the month or year
 * @param until the last day, if it was held over a time
 * @param precision how exactly both are known
 * @param asWritten in the source's words ("in 2017/18"), which stay
 */
public record Held(@Nullable LocalDate from, @Nullable LocalDate until, @Nullable DatePrecision precision,
		@Nullable String asWritten) {

	/** Nothing said. */
	public static final Held UNSAID = new Held(null, null, null, null);

	/** "January 2022", "April 2017 to March 2018"; empty where no date is known. */
	public String inWords() {
		String first = Dates.inWords(this.from, this.precision);
		String last = Dates.inWords(this.until, this.precision);
		return (last.isEmpty() || last.equals(first)) ? first : first + " to " + last;
	}

	/** Whether it lies outside the days from first to last, for what is known. */
	public boolean outside(LocalDate first, LocalDate last) {
		if (this.from == null || this.precision == null) {
			return false;
		}
		var ends = (this.until != null) ? this.until : end(this.from, this.precision);
		return this.from.isAfter(last) || ends.isBefore(first);
	}

	/** The last day of a day, month or year. */
	public static LocalDate end(LocalDate day, DatePrecision precision) {
		return switch (precision) {
			case DAY -> day;
			case MONTH -> day.withDayOfMonth(day.lengthOfMonth());
			case YEAR -> day.withDayOfYear(day.lengthOfYear());
		};
	}

}
