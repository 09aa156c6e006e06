package org.throughline.statute;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

import org.throughline.platform.time.ApproximateDate;
import org.throughline.platform.time.DatePrecision;

/**
 * An event of a case, with the known precision of its date.
 *
 * @param trigger kind of event
 * @param date the date, or {@code null} if it is not known
 */
public record ClockEvent(ClockTrigger trigger, @Nullable ApproximateDate date) {

	/** Returns an event on an exact date. */
	public static ClockEvent on(ClockTrigger trigger, LocalDate day) {
		return new ClockEvent(trigger, ApproximateDate.ofDay(day));
	}

	/** Returns an event whose date is not known. */
	public static ClockEvent undated(ClockTrigger trigger) {
		return new ClockEvent(trigger, null);
	}

	/** Returns the date, any day of the month or year if only that is known. */
	public @Nullable LocalDate on() {
		return ApproximateDate.day(this.date);
	}

	/** Returns the date with its precision: "June 2025"; empty if it is not known. */
	public String when() {
		return ApproximateDate.words(this.date);
	}

	/** Returns the earliest possible day. */
	LocalDate earliest() {
		return (this.date != null) ? this.date.earliest() : LocalDate.MIN;
	}

	/** Returns the latest possible day. */
	public LocalDate latest() {
		return (this.date != null) ? this.date.latest() : LocalDate.MAX;
	}

	boolean dated() {
		return this.date != null;
	}

	/** Returns whether the day is known. */
	boolean exact() {
		return this.date != null && this.date.precision() == DatePrecision.DAY;
	}

}
