package org.throughline.measure;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Locale;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.jspecify.annotations.Nullable;

import org.throughline.platform.time.DatePrecision;
import org.throughline.platform.time.Dates;

/**
 * The date of an event, as precisely as the source states it.
 *
 * @param from the day, or the first day of the month or year
 * @param until the last day, if it took place over a period
 * @param precision the precision of both dates
 * @param asWritten the wording of the source ("in 2017/18")
 */
@Embeddable
public record EventDate(@Nullable LocalDate from, @Nullable LocalDate until,
		@Enumerated(EnumType.STRING) @Nullable DatePrecision precision, @Nullable String asWritten) {

	/** No date stated. */
	public static final EventDate UNKNOWN = new EventDate(null, null, null, null);

	/**
	 * Returns "January 2022" or "April 2017 to March 2018"; empty if no date is known.
	 */
	public String inWords() {
		String first = Dates.inWords(this.from, this.precision);
		String last = Dates.inWords(this.until, this.precision);
		return (last.isEmpty() || last.equals(first)) ? first : first + " to " + last;
	}

	/**
	 * Parses one cell: "3 May 2021", "3rd May 2021", "03/05/2021", "January 2022",
	 * "2021", "April 2017 to March 2018". Other text is kept as wording.
	 * @param words the text, empty if no date is stated
	 * @param asWritten the wording of the source, or {@code null} if only the cell has it
	 */
	public static EventDate read(String words, @Nullable String asWritten) {
		var parts = words.strip().replaceAll("\\b(\\d{1,2})(st|nd|rd|th)\\b", "$1").split("\\s+(to|until|–|-)\\s+", 2);
		var first = Given.read(parts[0]);
		if (first == null) {
			return new EventDate(null, null, null, (asWritten != null || words.isBlank()) ? asWritten : words.strip());
		}
		var last = (parts.length > 1) ? Given.read(parts[1]) : null;
		if (parts.length > 1 && (last == null || last.precision() != first.precision())) {
			return new EventDate(null, null, null, (asWritten != null) ? asWritten : words.strip());
		}
		var until = (last != null) ? end(last.day(), last.precision()) : null;
		if (until != null && until.isBefore(first.day())) {
			return new EventDate(null, null, null, (asWritten != null) ? asWritten : words.strip());
		}
		return new EventDate(first.day(), until, first.precision(), asWritten);
	}

	/** Whether it is known to be outside the days from first to last. */
	public boolean outside(LocalDate first, LocalDate last) {
		if (this.from == null || this.precision == null) {
			return false;
		}
		var ends = (this.until != null) ? this.until : end(this.from, this.precision);
		return this.from.isAfter(last) || ends.isBefore(first);
	}

	/** Returns the last day of a day, month or year. */
	public static LocalDate end(LocalDate day, DatePrecision precision) {
		return switch (precision) {
			case DAY -> day;
			case MONTH -> day.withDayOfMonth(day.lengthOfMonth());
			case YEAR -> day.withDayOfYear(day.lengthOfYear());
		};
	}

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
