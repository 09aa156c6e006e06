package org.throughline.browse;

import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;

import org.throughline.browse.CalendarDate.Kind;
import org.throughline.platform.time.DatePrecision;
import org.throughline.platform.time.Dates;
import org.throughline.statute.ReportingPeriod;

/**
 * The dates of a reporting year by month.
 *
 * @param dates the dates in order
 */
public record YearCalendar(ReportingPeriod year, LocalDate today, List<CalendarDate> dates) {

	/** The number of dates of a month that its year lists. */
	private static final int FIRST = 6;

	/**
	 * Returns the reporting year of twelve months that begins in a year.
	 * @param first the first month of the partnership's reporting years
	 */
	static ReportingPeriod year(Month first, int year) {
		var start = LocalDate.of(year, first, 1);
		return ReportingPeriod.of(start, start.plusYears(1).minusDays(1));
	}

	/**
	 * Returns the month that an address names: "2026-05", or "5" for the May nearest to
	 * today; {@code null} if it names none.
	 */
	static @Nullable YearMonth monthNamed(@Nullable String name, LocalDate today) {
		if (name == null || !name.matches("((19|20)\\d\\d-)?(0?[1-9]|1[0-2])")) {
			return null;
		}
		if (name.length() > 2) {
			var parts = name.split("-");
			return YearMonth.of(Integer.parseInt(parts[0]), Integer.parseInt(parts[1]));
		}
		var now = YearMonth.from(today);
		return IntStream.rangeClosed(-1, 1)
			.mapToObj((years) -> YearMonth.of(now.getYear() + years, Integer.parseInt(name)))
			.min(Comparator.comparing((month) -> Math.abs(now.until(month, ChronoUnit.MONTHS))))
			.orElseThrow();
	}

	/**
	 * Returns the reporting year that has a month in it.
	 * @param first the first month of the partnership's reporting years
	 */
	static ReportingPeriod year(Month first, YearMonth month) {
		return year(first, month.getYear() - ((month.getMonthValue() < first.getValue()) ? 1 : 0));
	}

	/** Returns the months in order. */
	public List<YearMonth> months() {
		var first = YearMonth.from(this.year.startsOn());
		return IntStream.range(0, 12).mapToObj(first::plusMonths).toList();
	}

	/** Whether today is in this year. */
	public boolean current() {
		return months().stream().anyMatch(this::now);
	}

	/** Whether a month is the current one. */
	public boolean now(YearMonth month) {
		return month.equals(YearMonth.from(this.today));
	}

	/** Returns the kinds of which there is a date. */
	public List<Kind> kinds() {
		return Arrays.stream(Kind.values())
			.filter((kind) -> this.dates.stream().anyMatch((date) -> date.kind() == kind))
			.toList();
	}

	/** Returns the number of dates of a kind in a month. */
	public long count(Kind kind, YearMonth month) {
		return in(month).stream().filter((date) -> date.kind() == kind).count();
	}

	/** Returns the dates in a month. */
	public List<CalendarDate> in(YearMonth month) {
		return this.dates.stream().filter((date) -> date.month().equals(month)).toList();
	}

	/** Returns the first dates in a month. */
	public List<CalendarDate> first(YearMonth month) {
		return in(month).stream().limit(FIRST).toList();
	}

	/**
	 * Returns the month that an address names, such as "2026-05" or "5", or {@code null}
	 * if this year has none of that name.
	 */
	public @Nullable YearMonth month(@Nullable String name) {
		var named = monthNamed(name, this.today);
		return (name == null || named == null) ? null : months().stream()
			.filter((month) -> month.equals(named) || (name.length() <= 2 && month.getMonth() == named.getMonth()))
			.findFirst()
			.orElse(null);
	}

	/**
	 * Returns a sentence on all dates: "5 dates in 2026/27: 2 done, 1 overdue, 2 ahead."
	 */
	public String headline() {
		return headline(this.year.label(), this.dates);
	}

	/** Returns such a sentence on the dates in a month. */
	public String headline(YearMonth month) {
		return headline(Dates.inWords(month.atDay(1), DatePrecision.MONTH), in(month));
	}

	private static String headline(String time, List<CalendarDate> dates) {
		if (dates.isEmpty()) {
			return "No dates in " + time + ". The days of actions, returns, reviews and reports appear here.";
		}
		long open = dates.stream().filter(CalendarDate::open).count();
		long overdue = dates.stream().filter(CalendarDate::overdue).count();
		return ((dates.size() == 1) ? "1 date in " : dates.size() + " dates in ") + time + ": " + (dates.size() - open)
				+ " done, " + overdue + " overdue, " + (open - overdue) + " ahead.";
	}

}
