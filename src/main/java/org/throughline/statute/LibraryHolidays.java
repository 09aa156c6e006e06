package org.throughline.statute;

import java.time.LocalDate;
import java.time.Year;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.ManagerParameters;

/**
 * Bank holidays of England and Wales from the calendar library. The library needs no
 * network. One-off days need a new release of it, hence the administrator's table.
 */
final class LibraryHolidays {

	private static final List<String> REGIONS = List.of("eng", "wls");

	/**
	 * Years for which the library is used; outside these only weekends count.
	 */
	private static final int FIRST = 1978;

	private static final int LAST = 2199;

	private static final Map<Integer, Map<LocalDate, String>> YEARS = new ConcurrentHashMap<>();

	private LibraryHolidays() {
	}

	/** Returns the bank holidays of a year with their names, in order. */
	static Map<LocalDate, String> of(int year) {
		return (year < FIRST || year > LAST) ? Map.of() : YEARS.computeIfAbsent(year, LibraryHolidays::read);
	}

	private static Map<LocalDate, String> read(int year) {
		var manager = HolidayManager.getInstance(ManagerParameters.create("gb"));
		var days = new TreeMap<LocalDate, String>();
		for (String region : REGIONS) {
			manager.getHolidays(Year.of(year), region)
				.forEach((holiday) -> days.put(holiday.getDate(), holiday.getDescription(Locale.UK)));
		}
		return Collections.unmodifiableMap(days);
	}

}
