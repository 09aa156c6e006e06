package org.throughline.transfer.table;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import org.throughline.platform.time.DatePrecision;
import org.throughline.platform.time.WrittenDates;

/**
 * Reads periods as councils write them in one cell: "2023/24", "Q1 2023/24", "April 2023
 * to September 2024". Years and quarters are those from 1 April.
 */
public final class CellPeriods {

	private static final Pattern YEAR = Pattern.compile("(?:fy |year )?(\\d{4}|\\d{2}) ?[/-] ?(\\d{4}|\\d{2})");

	private static final Pattern PART = Pattern.compile("(q|quarter|qtr|h|half)[ -]?([1-4])");

	private static final Pattern AS_AT = Pattern.compile("(?:as at|as of|at) (.+)");

	private CellPeriods() {
	}

	/**
	 * A period.
	 *
	 * @param from the first day, or {@code null} for a single date
	 * @param to the last day
	 * @param precision how exactly the last day is known
	 */
	public record CellPeriod(@Nullable LocalDate from, LocalDate to, DatePrecision precision) {

	}

	public static Optional<CellPeriod> period(String written) {
		String text = written.strip()
			.toLowerCase(Locale.ROOT)
			.replaceAll("\\s+", " ")
			.replaceAll("[–—]", "-")
			.replaceAll("[,()]", " ")
			.replaceAll("\\s+", " ")
			.strip();
		Matcher asAt = AS_AT.matcher(text);
		if (asAt.matches()) {
			return last(asAt.group(1)).map((end) -> new CellPeriod(null, end.to(), end.precision()));
		}
		return year(text).map((from) -> days(from, from.plusYears(1)))
			.or(() -> partOfYear(text))
			.or(() -> month(text))
			.or(() -> fromTo(text))
			.or(() -> WrittenDates.day(text).map((day) -> new CellPeriod(null, day, DatePrecision.DAY)));
	}

	/** The name of a period: a year such as "24-25" as "2024/25", others as written. */
	public static String label(String written) {
		return year(written.strip().toLowerCase(Locale.ROOT).replaceAll("[–—]", "-"))
			.map((from) -> from.getYear() + "/" + String.format("%02d", (from.getYear() + 1) % 100))
			.orElse(written);
	}

	/** Whether days have nothing in common with the period they are said to be. */
	public static boolean apart(String label, @Nullable LocalDate first, LocalDate last) {
		return period(label)
			.filter((period) -> last.isBefore(Objects.requireNonNullElse(period.from(), period.to().withDayOfMonth(1)))
					|| period.to().isBefore(Objects.requireNonNullElse(first, last)))
			.isPresent();
	}

	private static CellPeriod days(LocalDate from, LocalDate next) {
		return new CellPeriod(from, next.minusDays(1), DatePrecision.DAY);
	}

	/** The first day of a year such as "2023/24". */
	private static Optional<LocalDate> year(String text) {
		Matcher year = YEAR.matcher(text);
		if (!year.matches()) {
			return Optional.empty();
		}
		int first = full(year.group(1));
		boolean next = full(year.group(2)) == first + 1;
		return (next && first >= 1900 && first <= 2200) ? Optional.of(LocalDate.of(first, 4, 1)) : Optional.empty();
	}

	private static int full(String year) {
		return (year.length() == 2) ? 2000 + Integer.parseInt(year) : Integer.parseInt(year);
	}

	private static Optional<CellPeriod> partOfYear(String text) {
		Matcher part = PART.matcher(text);
		if (!part.find()) {
			return Optional.empty();
		}
		String rest = (text.substring(0, part.start()) + " " + text.substring(part.end())).replaceAll("\\bof\\b", " ")
			.replaceAll("\\s+", " ")
			.strip();
		int months = part.group(1).startsWith("h") ? 6 : 3;
		int number = Integer.parseInt(part.group(2));
		if (number > 12 / months) {
			return Optional.empty();
		}
		return year(rest).map(
				(from) -> days(from.plusMonths((long) months * (number - 1)), from.plusMonths((long) months * number)));
	}

	private static Optional<CellPeriod> month(String text) {
		return text.matches("[a-z]{3,9}\\.?[ -]\\d{2,4}|\\d{1,2}/\\d{4}") ? WrittenDates.endOfMonth(text)
			.map((end) -> new CellPeriod(end.withDayOfMonth(1), end, DatePrecision.DAY)) : Optional.empty();
	}

	private static Optional<CellPeriod> fromTo(String text) {
		String[] ends = text.split(" (?:to|until|-) ", 2);
		if (ends.length < 2) {
			return Optional.empty();
		}
		String begun = ends[0].replaceFirst("^from ", "");
		return first(begun).flatMap((from) -> last(ends[1]).filter((end) -> !end.to().isBefore(from))
			.map((end) -> new CellPeriod(from, end.to(), DatePrecision.DAY)));
	}

	private static Optional<LocalDate> first(String text) {
		return WrittenDates.day(text)
			.or(() -> WrittenDates.endOfMonth(text).map((end) -> YearMonth.from(end).atDay(1)));
	}

	private static Optional<CellPeriod> last(String text) {
		return WrittenDates.day(text)
			.map((day) -> new CellPeriod(null, day, DatePrecision.DAY))
			.or(() -> WrittenDates.endOfMonth(text).map((end) -> new CellPeriod(null, end, DatePrecision.MONTH)));
	}

}
