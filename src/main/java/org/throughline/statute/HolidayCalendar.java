package org.throughline.statute;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

import org.springframework.util.Assert;

/**
 * Working days of England and Wales. The administrator's rows take precedence; the
 * calendar library adds to the years that they do not cover.
 */
final class HolidayCalendar {

	/** The fewest bank holidays a year has had since 1978. */
	static final int BANK_HOLIDAYS_A_YEAR = 8;

	/** Longest length of a clock; a higher number is a typing error. */
	static final int LONGEST = 2000;

	private final Map<LocalDate, BankHolidayKind> rows;

	private final Map<Integer, Integer> rowsByYear = new HashMap<>();

	private final IntFunction<Map<LocalDate, String>> library;

	/** The bank holidays of each year that was counted. */
	private final Map<Integer, List<LocalDate>> holidays = new ConcurrentHashMap<>();

	HolidayCalendar(Map<LocalDate, BankHolidayKind> rows, IntFunction<Map<LocalDate, String>> library) {
		this.rows = Map.copyOf(rows);
		this.library = library;
		this.rows.keySet().forEach((day) -> this.rowsByYear.merge(day.getYear(), 1, Integer::sum));
	}

	/** Returns whether the administrator's rows are complete for a year. */
	boolean covers(int year) {
		return this.rowsByYear.getOrDefault(year, 0) >= BANK_HOLIDAYS_A_YEAR;
	}

	/** Returns whether the rows are complete for all years between two days. */
	boolean covers(LocalDate from, LocalDate to) {
		return uncovered(Math.min(from.getYear(), to.getYear()), Math.max(from.getYear(), to.getYear())).isEmpty();
	}

	/** Returns which years, from the first to the last, the rows do not cover. */
	List<Integer> uncovered(int first, int last) {
		return IntStream.rangeClosed(first, last).filter((year) -> !covers(year)).boxed().toList();
	}

	boolean isWorkingDay(LocalDate day) {
		return !isWeekend(day) && !isHoliday(day);
	}

	private boolean isHoliday(LocalDate day) {
		var kind = this.rows.get(day);
		if (kind != null) {
			return kind == BankHolidayKind.HOLIDAY;
		}
		return !covers(day.getYear()) && this.library.apply(day.getYear()).containsKey(day);
	}

	LocalDate plus(LocalDate dayZero, int workingDays) {
		return step(dayZero, workingDays, 1);
	}

	LocalDate minus(LocalDate day, int workingDays) {
		return step(day, workingDays, -1);
	}

	private LocalDate step(LocalDate from, int workingDays, int direction) {
		Assert.isTrue(workingDays >= 0 && workingDays <= LONGEST, "Working days are counted from 0 to 2000");
		var day = from;
		for (int left = workingDays; left > 0;) {
			day = day.plusDays(direction);
			if (isWorkingDay(day)) {
				left--;
			}
		}
		return day;
	}

	int between(LocalDate from, LocalDate to) {
		if (to.isBefore(from)) {
			return -between(to, from);
		}
		long weeks = ChronoUnit.WEEKS.between(from, to);
		long rest = from.plusWeeks(weeks)
			.plusDays(1)
			.datesUntil(to.plusDays(1))
			.filter((day) -> !isWeekend(day))
			.count();
		long holidays = IntStream.rangeClosed(from.getYear(), to.getYear())
			.mapToObj((year) -> this.holidays.computeIfAbsent(year, this::holidays))
			.flatMap(List::stream)
			.filter((day) -> day.isAfter(from) && !day.isAfter(to))
			.count();
		return (int) (5 * weeks + rest - holidays);
	}

	/** Returns the bank holidays of a year that are not at a weekend. */
	private List<LocalDate> holidays(int year) {
		return LocalDate.of(year, 1, 1)
			.datesUntil(LocalDate.of(year + 1, 1, 1))
			.filter((day) -> !isWeekend(day) && isHoliday(day))
			.toList();
	}

	private static boolean isWeekend(LocalDate day) {
		return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
	}

}
