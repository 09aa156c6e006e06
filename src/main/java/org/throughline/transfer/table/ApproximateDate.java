package org.throughline.transfer.table;

import java.time.LocalDate;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.throughline.platform.time.DatePrecision;
import org.throughline.platform.time.Dates;

/**
 * A date known to the day, month or year.
 *
 * @param day the day, or the first day of the month or year
 * @param precision how exactly it is known
 */
public record ApproximateDate(LocalDate day, DatePrecision precision) {

	/** Returns the date, or {@code null} if there is none. */
	public static @Nullable ApproximateDate of(@Nullable LocalDate day, @Nullable DatePrecision precision) {
		return (day != null && precision != null) ? new ApproximateDate(day, precision) : null;
	}

	/** Returns the day of a date, or {@code null} if there is none. */
	public static @Nullable LocalDate day(@Nullable ApproximateDate date) {
		return (date != null) ? date.day() : null;
	}

	/** Returns the precision of a date, or {@code null} if there is none. */
	public static @Nullable DatePrecision precision(@Nullable ApproximateDate date) {
		return (date != null) ? date.precision() : null;
	}

	/** Reads "31 March 2025", "31/3/2025", "March 2025", "03/2025" or "2025". */
	static Optional<ApproximateDate> read(String text) {
		String date = text.strip();
		if (date.matches("[12][0-9]{3}")) {
			return Optional.of(new ApproximateDate(LocalDate.of(Integer.parseInt(date), 1, 1), DatePrecision.YEAR));
		}
		return CellDays.day(date)
			.map((day) -> new ApproximateDate(day, DatePrecision.DAY))
			.or(() -> CellDays.endOfMonth(date)
				.filter((end) -> !date.matches("(?i)(end|by) .*"))
				.map((end) -> new ApproximateDate(end.withDayOfMonth(1), DatePrecision.MONTH)));
	}

	/** "31 March 2025", "March 2025" or "2025". */
	public String inWords() {
		return Dates.inWords(this.day, this.precision);
	}

}
