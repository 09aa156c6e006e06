package org.throughline.statute;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntFunction;

/**
 * The findings that an administrator should check: days that differ between the table and
 * the calendar library, and coming years that the table does not cover.
 *
 * @param differences days that differ, in order
 * @param missingYears which of this year and the next two the table does not cover
 */
public record BankHolidayCheck(List<Difference> differences, List<Integer> missingYears) {

	/** The number of coming years that the table should cover. */
	static final int YEARS_AHEAD = 2;

	public BankHolidayCheck {
		differences = List.copyOf(differences);
		missingYears = List.copyOf(missingYears);
	}

	/**
	 * A day that only the table or only the library counts.
	 *
	 * @param name its name where it is counted
	 * @param inTable whether the table counts it; otherwise the library counts it
	 */
	public record Difference(LocalDate day, String name, boolean inTable) {

	}

	/** Compares the years the table covers with the library. */
	static BankHolidayCheck of(Collection<BankHolidaySummary> rows, HolidayCalendar calendar,
			IntFunction<Map<LocalDate, String>> library, int thisYear) {
		var counted = new TreeMap<LocalDate, String>();
		var years = new TreeMap<Integer, Map<LocalDate, String>>();
		for (BankHolidaySummary row : rows) {
			if (calendar.covers(row.day().getYear())) {
				years.computeIfAbsent(row.day().getYear(), library::apply);
			}
			if (!row.cancelled()) {
				counted.put(row.day(), row.name());
			}
		}
		var known = new TreeMap<LocalDate, String>();
		years.values().forEach(known::putAll);
		List<Difference> differences = new ArrayList<>();
		counted.forEach((day, name) -> {
			if (years.containsKey(day.getYear()) && !known.containsKey(day)) {
				differences.add(new Difference(day, name, true));
			}
		});
		known.forEach((day, name) -> {
			if (!counted.containsKey(day)) {
				differences.add(new Difference(day, name, false));
			}
		});
		differences.sort((one, other) -> one.day().compareTo(other.day()));
		return new BankHolidayCheck(differences, calendar.uncovered(thisYear, thisYear + YEARS_AHEAD));
	}

}
