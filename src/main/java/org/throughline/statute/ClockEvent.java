package org.throughline.statute;

import java.time.LocalDate;
import java.time.YearMonth;

import org.throughline.platform.time.DatePrecision;

/**
 * Something that happened, as exactly as it is known.
 *
 * @param trigger what
 * @param on the day; where only month or year is known, any day of it
 * @param precision how exactly the day is known
 */
public record ClockEvent(ClockTrigger trigger, LocalDate on, DatePrecision precision) {

	/** Something that happened on a day known exactly. */
	public static ClockEvent on(ClockTrigger trigger, LocalDate day) {
		return new ClockEvent(trigger, day, DatePrecision.DAY);
	}

	/** The first day it may have been. */
	LocalDate earliest() {
		return switch (this.precision) {
			case DAY -> this.on;
			case MONTH -> this.on.withDayOfMonth(1);
			case YEAR -> this.on.withDayOfYear(1);
		};
	}

	/** The last day it may have been. */
	LocalDate latest() {
		return switch (this.precision) {
			case DAY -> this.on;
			case MONTH -> YearMonth.from(this.on).atEndOfMonth();
			case YEAR -> YearMonth.of(this.on.getYear(), 12).atEndOfMonth();
		};
	}

	boolean exact() {
		return this.precision == DatePrecision.DAY;
	}

}
