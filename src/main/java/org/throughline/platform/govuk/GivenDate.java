package org.throughline.platform.govuk;

import java.time.LocalDate;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.throughline.platform.time.ApproximateDate;
import org.throughline.platform.time.DatePrecision;

/**
 * A date as exactly as it was typed: the day, or day and month, may be left out.
 */
public final class GivenDate {

	private GivenDate() {
	}

	/** The day; of a month or year only, its first. */
	public static Optional<LocalDate> day(DateParts parts) {
		if (!parts.day().isEmpty()) {
			return parts.parse();
		}
		if (!parts.month().isEmpty()) {
			return parts.parseMonth().map((month) -> month.atDay(1));
		}
		return parts.parseYear().map((year) -> year.atDay(1));
	}

	/**
	 * Returns the day, or the first of the month or year; empty if the date is not real.
	 */
	public static @Nullable LocalDate dayOrNone(DateParts parts) {
		return parts.blank() ? null : day(parts).orElse(null);
	}

	/** Returns the precision; {@code null} if nothing was entered. */
	public static @Nullable DatePrecision precision(DateParts parts) {
		if (parts.blank()) {
			return null;
		}
		if (!parts.day().isEmpty()) {
			return DatePrecision.DAY;
		}
		return parts.month().isEmpty() ? DatePrecision.YEAR : DatePrecision.MONTH;
	}

	/** Returns the date as exactly as it was typed; {@code null} if there is none. */
	public static @Nullable ApproximateDate date(DateParts parts) {
		return ApproximateDate.of(dayOrNone(parts), precision(parts));
	}

	/** The boxes filled with a date, as exactly as it is known; empty without a date. */
	public static DateParts parts(@Nullable ApproximateDate date) {
		return (date != null) ? parts(date.day(), date.precision()) : DateParts.EMPTY;
	}

	/** The boxes filled with a date, as exactly as it is known. */
	public static DateParts parts(@Nullable LocalDate day, @Nullable DatePrecision precision) {
		if (day == null) {
			return DateParts.EMPTY;
		}
		return new DateParts(
				(precision == DatePrecision.MONTH || precision == DatePrecision.YEAR) ? ""
						: String.valueOf(day.getDayOfMonth()),
				(precision == DatePrecision.YEAR) ? "" : String.valueOf(day.getMonthValue()),
				String.valueOf(day.getYear()));
	}

}
