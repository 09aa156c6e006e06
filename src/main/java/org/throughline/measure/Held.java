package org.throughline.measure;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Locale;

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

	/**
	 * What is typed in one cell: "3 May 2021", "03/05/2021", "January 2022", "2021",
	 * "April 2017 to March 2018". Other words are kept as they are.
	 * @param words empty where nothing is said
	 * @param asWritten when in the source's words; none where only the cell says it
	 */
	public static Held read(String words, @Nullable String asWritten) {
		var parts = words.strip().split("\\s+(to|until|–|-)\\s+", 2);
		var first = Given.read(parts[0]);
		if (first == null) {
			return new Held(null, null, null, (asWritten != null || words.isBlank()) ? asWritten : words.strip());
		}
		var last = (parts.length > 1) ? Given.read(parts[1]) : null;
		if (parts.length > 1 && (last == null || last.precision() != first.precision())) {
			return new Held(null, null, null, (asWritten != null) ? asWritten : words.strip());
		}
		var until = (last != null) ? end(last.day(), last.precision()) : null;
		if (until != null && until.isBefore(first.day())) {
			return new Held(null, null, null, (asWritten != null) ? asWritten : words.strip());
		}
		return new Held(first.day(), until, first.precision(), asWritten);
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

	/** A date as exactly as it is typed. */
	private record Given(LocalDate day, DatePrecision precision) {

		private static final List<DateTimeFormatter> DAYS = List.of(form("d MMMM uuuu"), form("d MMM uuuu"),
				form("d/M/uuuu"), form("uuuu-MM-dd"));

		private static final List<DateTimeFormatter> MONTHS = List.of(form("MMMM uuuu"), form("MMM uuuu"));

		static @Nullable Given read(String words) {
			for (var form : DAYS) {
				try {
					return new Given(LocalDate.parse(words, form), DatePrecision.DAY);
				}
				catch (DateTimeParseException ex) {
					// another form may fit
				}
			}
			for (var form : MONTHS) {
				try {
					return new Given(YearMonth.parse(words, form).atDay(1), DatePrecision.MONTH);
				}
				catch (DateTimeParseException ex) {
					// another form may fit
				}
			}
			return words.matches("(19|20)\\d\\d")
					? new Given(LocalDate.of(Integer.parseInt(words), 1, 1), DatePrecision.YEAR) : null;
		}

		private static DateTimeFormatter form(String pattern) {
			return DateTimeFormatter.ofPattern(pattern, Locale.UK).withResolverStyle(ResolverStyle.STRICT);
		}

	}

}
