package org.throughline.statute;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import org.throughline.platform.time.DatePrecision;
import org.throughline.platform.time.Dates;

/**
 * An event of a case, with the known precision of its date.
 *
 * @param trigger kind of event
 * @param on the date, any day of the month or year if only that is known, or {@code null}
 * if it is not known
 * @param precision precision of the date
 */
public record ClockEvent(ClockTrigger trigger, @Nullable LocalDate on, DatePrecision precision) {

	public ClockEvent(ClockTrigger trigger, @Nullable LocalDate on, @Nullable DatePrecision precision) {
		this.trigger = trigger;
		this.on = on;
		this.precision = Objects.requireNonNullElse(precision, DatePrecision.DAY);
	}

	/** Returns an event on an exact date. */
	public static ClockEvent on(ClockTrigger trigger, LocalDate day) {
		return new ClockEvent(trigger, day, DatePrecision.DAY);
	}

	/** Returns an event whose date is not known. */
	public static ClockEvent undated(ClockTrigger trigger) {
		return new ClockEvent(trigger, null, null);
	}

	/** Returns the date with its precision: "June 2025"; empty if it is not known. */
	public String when() {
		return Dates.inWords(this.on, this.precision);
	}

	/** Returns the earliest possible day. */
	LocalDate earliest() {
		if (this.on == null) {
			return LocalDate.MIN;
		}
		return switch (this.precision) {
			case DAY -> this.on;
			case MONTH -> this.on.withDayOfMonth(1);
			case YEAR -> this.on.withDayOfYear(1);
		};
	}

	/** Returns the latest possible day. */
	LocalDate latest() {
		if (this.on == null) {
			return LocalDate.MAX;
		}
		return switch (this.precision) {
			case DAY -> this.on;
			case MONTH -> YearMonth.from(this.on).atEndOfMonth();
			case YEAR -> YearMonth.of(this.on.getYear(), 12).atEndOfMonth();
		};
	}

	boolean dated() {
		return this.on != null;
	}

	/** Returns whether the day is known. */
	boolean exact() {
		return this.on != null && this.precision == DatePrecision.DAY;
	}

}
