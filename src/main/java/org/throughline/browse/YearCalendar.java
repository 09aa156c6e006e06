package org.throughline.browse;

import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.util.Arrays;
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

	/** Returns the months in order. */
	public List<YearMonth> months() {
		var first = YearMonth.from(this.year.startsOn());
		return IntStream.range(0, 12).mapToObj(first::plusMonths).toList();
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

	/** Returns the month with this name, such as "2026-05", or {@code null}. */
	public @Nullable YearMonth month(@Nullable String name) {
		return months().stream().filter((month) -> month.toString().equals(name)).findFirst().orElse(null);
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
