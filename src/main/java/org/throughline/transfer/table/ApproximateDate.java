package org.throughline.transfer.table;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Locale;
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

	private static final List<DateTimeFormatter> DAYS = List.of(format("uuuu-MM-dd"), format("d MMMM uuuu"),
			format("d/M/uuuu"));

	private static final DateTimeFormatter MONTH = format("MMMM uuuu");

	private static DateTimeFormatter format(String pattern) {
		return DateTimeFormatter.ofPattern(pattern, Locale.UK).withResolverStyle(ResolverStyle.STRICT);
	}

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

	/** Reads "31 March 2025", "31/3/2025", "March 2025" or "2025". */
	static Optional<ApproximateDate> read(String text) {
		String date = text.strip();
		for (var format : DAYS) {
			try {
				return Optional.of(new ApproximateDate(LocalDate.parse(date, format), DatePrecision.DAY));
			}
			catch (DateTimeParseException ex) {
				// another form may fit
			}
		}
		try {
			return Optional.of(new ApproximateDate(YearMonth.parse(date, MONTH).atDay(1), DatePrecision.MONTH));
		}
		catch (DateTimeException ex) {
			return date.matches("[12][0-9]{3}")
					? Optional.of(new ApproximateDate(LocalDate.of(Integer.parseInt(date), 1, 1), DatePrecision.YEAR))
					: Optional.empty();
		}
	}

	/** "31 March 2025", "March 2025" or "2025". */
	public String inWords() {
		return Dates.inWords(this.day, this.precision);
	}

}
