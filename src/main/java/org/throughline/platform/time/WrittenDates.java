package org.throughline.platform.time;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads dates as people write them, the day before the month. */
public final class WrittenDates {

	private static final Pattern ISO = Pattern.compile("(\\d{4})-(\\d{1,2})-(\\d{1,2})(?:[t ].*)?");

	/** A moment in world time, as lists on the web export the midnight of a day. */
	private static final Pattern MOMENT = Pattern
		.compile("\\d{4}-\\d{2}-\\d{2}t\\d{2}:\\d{2}(:\\d{2}(\\.\\d{1,9})?)?(z|[+-]\\d{2}:\\d{2})");

	private static final Pattern TIME = Pattern
		.compile(",? (?:at )?\\d{1,2}[:.]\\d{2}(?:[:.]\\d{2}(?:\\.\\d+)?)?(?: ?[ap]\\.?m\\.?)?$");

	private static final Pattern NUMBERS = Pattern.compile("(\\d{1,2})[./-](\\d{1,2})[./-](\\d{2}|\\d{4})");

	private static final Pattern NAMED = Pattern
		.compile("(?:[a-z]+,? )?(\\d{1,2})(?:st|nd|rd|th)?(?: of)?[ -]([a-z]{3,9})\\.?,?[ -](\\d{2}|\\d{4})");

	private static final Pattern MONTH = Pattern.compile("(?:end |by )?(?:of )?([a-z]{3,9})\\.?,?[ -](\\d{2}|\\d{4})");

	private static final Pattern MONTH_NUMBER = Pattern.compile("(\\d{1,2})/(\\d{4})");

	private static final Pattern LIKE_A_DAY = Pattern
		.compile("\\d{1,4}[./-]\\d{1,2}[./-]\\d{1,4}|\\d{1,2}(st|nd|rd|th)? \\p{L}+ \\d{2,4}");

	private WrittenDates() {
	}

	/** Reads a date; with a time, its day counts. */
	public static Optional<LocalDate> day(String written) {
		String whole = written.strip().toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
		if (MOMENT.matcher(whole).matches()) {
			return moment(whole);
		}
		String text = TIME.matcher(whole).replaceFirst("");
		Matcher iso = ISO.matcher(text);
		if (iso.matches()) {
			return real(iso.group(1), Integer.parseInt(iso.group(2)), iso.group(3));
		}
		Matcher numbers = NUMBERS.matcher(text);
		if (numbers.matches()) {
			return real(numbers.group(3), Integer.parseInt(numbers.group(2)), numbers.group(1));
		}
		Matcher named = NAMED.matcher(text);
		if (named.matches()) {
			return month(named.group(2)).flatMap((month) -> real(named.group(3), month.getValue(), named.group(1)));
		}
		return Optional.empty();
	}

	/** Whether a text looks like a day, which may be none, such as 31 February. */
	public static boolean looksLikeDay(String written) {
		return LIKE_A_DAY.matcher(written.strip()).matches();
	}

	private static Optional<LocalDate> moment(String text) {
		try {
			var moment = OffsetDateTime.parse(text.toUpperCase(Locale.ROOT));
			return Optional.of(moment.atZoneSameInstant(ZoneId.of("Europe/London")).toLocalDate());
		}
		catch (DateTimeException ex) {
			return Optional.empty();
		}
	}

	/** Reads a date, or a month as its last day. */
	public static Optional<LocalDate> dayOrEndOfMonth(String written) {
		return day(written).or(() -> endOfMonth(written));
	}

	/** Reads a month as its last day. */
	public static Optional<LocalDate> endOfMonth(String written) {
		String text = written.strip().toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
		Matcher named = MONTH.matcher(text);
		if (named.matches()) {
			return month(named.group(1)).map((month) -> YearMonth.of(year(named.group(2)), month).atEndOfMonth());
		}
		Matcher number = MONTH_NUMBER.matcher(text);
		if (number.matches()) {
			return real(number.group(2), Integer.parseInt(number.group(1)), "1")
				.map((day) -> YearMonth.from(day).atEndOfMonth());
		}
		return Optional.empty();
	}

	private static Optional<LocalDate> real(String year, int month, String day) {
		try {
			return Optional.of(LocalDate.of(year(year), month, Integer.parseInt(day)))
				.filter((date) -> date.getYear() >= 1900 && date.getYear() <= 2200);
		}
		catch (DateTimeException ex) {
			return Optional.empty();
		}
	}

	private static int year(String written) {
		return (written.length() == 2) ? 2000 + Integer.parseInt(written) : Integer.parseInt(written);
	}

	private static Optional<Month> month(String name) {
		for (var month : Month.values()) {
			String whole = month.name().toLowerCase(Locale.ROOT);
			if (whole.startsWith(name) || (month == Month.SEPTEMBER && name.equals("sept"))) {
				return Optional.of(month);
			}
		}
		return Optional.empty();
	}

	/** Reads "31 March 2025", "31/3/2025", "March 2025", "03/2025" or "2025". */
	public static Optional<ApproximateDate> approximate(String text) {
		String date = text.strip();
		if (date.matches("(19|20|21)[0-9]{2}")) {
			return Optional.of(new ApproximateDate(LocalDate.of(Integer.parseInt(date), 1, 1), DatePrecision.YEAR));
		}
		return day(date).map((day) -> new ApproximateDate(day, DatePrecision.DAY))
			.or(() -> endOfMonth(date).filter((end) -> !date.matches("(?i)(end|by) .*"))
				.map((end) -> new ApproximateDate(end.withDayOfMonth(1), DatePrecision.MONTH)));
	}

}
