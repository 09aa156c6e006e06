package org.throughline.platform.govuk;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.time.Year;
import java.time.YearMonth;
import java.util.Locale;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * A date as someone typed it in three boxes (GOV.UK Design System, date input).
 */
public record DateParts(String day, String month, String year) {

	/** Nothing typed. */
	public static final DateParts EMPTY = new DateParts("", "", "");

	public DateParts {
		day = typed(day);
		month = typed(month);
		year = typed(year);
	}

	/** The boxes filled with a date, or empty without one. */
	public static DateParts of(@Nullable LocalDate date) {
		return (date == null) ? EMPTY : new DateParts(String.valueOf(date.getDayOfMonth()),
				String.valueOf(date.getMonthValue()), String.valueOf(date.getYear()));
	}

	/** Whether nothing was typed. */
	public boolean blank() {
		return this.day.isEmpty() && this.month.isEmpty() && this.year.isEmpty();
	}

	/** Returns the date if it is real and not in a year that can only be a slip. */
	public Optional<LocalDate> parse() {
		try {
			return parseYear().map((typed) -> typed.atMonth(monthNumber()).atDay(number(this.day)));
		}
		catch (DateTimeException | NumberFormatException ex) {
			return Optional.empty();
		}
	}

	/** Returns the month if the day is empty and the month is real. */
	public Optional<YearMonth> parseMonth() {
		try {
			return this.day.isEmpty() ? parseYear().map((typed) -> typed.atMonth(monthNumber())) : Optional.empty();
		}
		catch (DateTimeException | NumberFormatException ex) {
			return Optional.empty();
		}
	}

	/**
	 * Returns the year from 1800 to 2199: 206 and 1026 are slips.
	 */
	public Optional<Year> parseYear() {
		return this.year.matches("(18|19|20|21)[0-9]{2}") ? Optional.of(Year.parse(this.year)) : Optional.empty();
	}

	/** A month by its number or, as people write it, by its name. */
	private int monthNumber() {
		if (this.month.length() >= 3) {
			for (Month candidate : Month.values()) {
				if (candidate.name().startsWith(this.month.toUpperCase(Locale.UK))) {
					return candidate.getValue();
				}
			}
		}
		return number(this.month);
	}

	private static int number(String typed) {
		if (!typed.matches("[0-9]{1,4}")) {
			throw new NumberFormatException("not a number");
		}
		return Integer.parseInt(typed);
	}

	private static String typed(@Nullable String text) {
		return (text == null) ? "" : text.strip();
	}

}
