package org.throughline.statute;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;

import org.springframework.stereotype.Service;

/**
 * Reads the statutory clocks of a case from what happened in it. Which rule applies is
 * decided by the case's regime and the day the clock runs from; nothing moves a due day.
 */
@Service
public class StatutoryClocks {

	private final StatuteTables tables;

	StatutoryClocks(StatuteTables tables) {
		this.tables = tables;
	}

	/**
	 * How every clock that concerns the case stands on a day, in the order of the
	 * statute's list. Clocks without a length are not among them.
	 */
	public List<ClockReading> read(ClockCase subject, LocalDate today) {
		var snapshot = this.tables.snapshot();
		return new ClockReader(snapshot.rules(), snapshot.calendar()).read(subject, today);
	}

	/**
	 * Of this year and the next those whose bank holidays are not all in the
	 * administrator's table: due days in them are provisional.
	 */
	public List<Integer> yearsWithoutHolidays(LocalDate today) {
		var calendar = this.tables.calendar();
		return IntStream.rangeClosed(today.getYear(), today.getYear() + 1)
			.filter((year) -> !calendar.covers(year))
			.boxed()
			.toList();
	}

	/** All rules of all times, in the order of the statute's list. */
	public List<ClockRule> rules() {
		return this.tables.snapshot().rules();
	}

}
