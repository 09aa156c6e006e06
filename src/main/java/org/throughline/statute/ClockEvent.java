package org.throughline.statute;

import java.time.LocalDate;
import java.time.YearMonth;

import org.throughline.platform.time.DatePrecision;

/**
 * An event of a case, with the known precision of its date.
 *
 * @param trigger kind of event
 * @param on the date; any day of the month or year if only that is known
 * @param precision precision of the date
 */
public record ClockEvent(ClockTrigger trigger, LocalDate on, DatePrecision precision) {

	/** Returns an event on an exact date. */
	public static ClockEvent on(ClockTrigger trigger, LocalDate day) {
		return new ClockEvent(trigger, day, DatePrecision.DAY);
	}

	/** Returns the earliest possible day. */
	LocalDate earliest() {
		return switch (this.precision) {
			case DAY -> this.on;
			case MONTH -> this.on.withDayOfMonth(1);
			case YEAR -> this.on.withDayOfYear(1);
		};
	}

	/** Returns the latest possible day. */
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
