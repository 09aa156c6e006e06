package org.throughline.measure;

import java.time.LocalDate;
import java.util.Arrays;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.jspecify.annotations.Nullable;

import org.throughline.platform.time.DatePrecision;
import org.throughline.platform.time.Dates;
import org.throughline.platform.time.WrittenDates;

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
	 * Parses one cell: "3 May 2021", "03/05/2021", "January 2022", "2021", "April 2017 to
	 * March 2018". Other text is kept as wording.
	 * @param words the text, empty if no date is stated
	 * @param asWritten the wording of the source, or {@code null} if only the cell has it
	 */
	public static EventDate read(String words, @Nullable String asWritten) {
		var parts = parts(words);
		var first = WrittenDates.approximate(parts[0]).orElse(null);
		var last = WrittenDates.approximate(parts[parts.length - 1]).orElse(null);
		if (first == null || last == null || last.precision() != first.precision()
				|| last.day().isBefore(first.day())) {
			return new EventDate(null, null, null, (asWritten != null || words.isBlank()) ? asWritten : words.strip());
		}
		var until = (parts.length > 1) ? end(last.day(), last.precision()) : null;
		return new EventDate(first.day(), until, first.precision(), asWritten);
	}

	/** Whether a text has numbers or dates that are none, or dates in the wrong order. */
	public static boolean isUnclear(String words) {
		var parts = parts(words);
		return read(words, null).from() == null && Arrays.stream(parts)
			.allMatch((part) -> part.matches("[0-9.]+") || WrittenDates.looksLikeDay(part)
					|| WrittenDates.approximate(part).isPresent());
	}

	private static String[] parts(String words) {
		return words.strip().split("\\s+(to|until|–|-)\\s+", 2);
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

}
