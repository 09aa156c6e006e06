package org.throughline.statute;

import java.time.LocalDate;
import java.time.YearMonth;

import org.jspecify.annotations.Nullable;

import org.throughline.platform.time.Dates;

/**
 * State of one statutory clock of a case on a day.
 *
 * @param course its events and due date
 * @param days running: days left; met: the day on which it was met; late or overdue: days
 * late. In working days if the clock counts those, otherwise in calendar days.
 * {@code null} if the dates are not exact
 * @param provisional whether it depends on bank holidays that are not yet confirmed
 */
public record ClockReading(ClockRuleDetails rule, Course course, ClockState state, @Nullable Integer days,
		boolean provisional) {

	/**
	 * Course of a clock.
	 *
	 * @param trigger the event that starts it, or {@code null}
	 * @param due the due date, which no delay changes, or {@code null} if it is not known
	 * @param met the event that meets it, or {@code null}
	 * @param ended the event that ended it, or {@code null}
	 */
	public record Course(@Nullable ClockEvent trigger, @Nullable Due due, @Nullable ClockEvent met,
			@Nullable ClockEvent ended) {

	}

	/**
	 * A due date, or its earliest and latest day.
	 *
	 * @param earliest the earliest possible day
	 * @param latest the latest possible day
	 */
	public record Due(LocalDate earliest, LocalDate latest) {

		/** Returns "9 June 2025" or "between 3 and 30 June 2025". */
		public String inWords() {
			String last = Dates.inWords(this.latest);
			if (this.earliest.equals(this.latest)) {
				return last;
			}
			String first = Dates.inWords(this.earliest);
			if (YearMonth.from(this.earliest).equals(YearMonth.from(this.latest))) {
				first = String.valueOf(this.earliest.getDayOfMonth());
			}
			else if (this.earliest.getYear() == this.latest.getYear()) {
				first = first.substring(0, first.lastIndexOf(' '));
			}
			return "between " + first + " and " + last;
		}

	}

	/** Returns the day it starts, the latest possible if not known exactly. */
	public @Nullable LocalDate triggeredOn() {
		return day(this.course.trigger());
	}

	/** Returns the due date, the latest possible if not known exactly. */
	public @Nullable LocalDate dueOn() {
		var due = this.course.due();
		return (due != null) ? due.latest() : null;
	}

	/** Returns the day it was met, the latest possible if not known exactly. */
	public @Nullable LocalDate metOn() {
		return day(this.course.met());
	}

	private static @Nullable LocalDate day(@Nullable ClockEvent event) {
		return (event != null && event.dated()) ? event.latest() : null;
	}

	/** Returns the due date in words; empty if it is not known. */
	public String dueInWords() {
		var due = this.course.due();
		return (due != null) ? due.inWords() : "";
	}

	/** Returns whether a date is known only to the month or year. */
	public boolean approximate() {
		return inexact(this.course.trigger()) || inexact(this.course.met());
	}

	private static boolean inexact(@Nullable ClockEvent event) {
		return event != null && event.dated() && !event.exact();
	}

	public String key() {
		return this.rule.key();
	}

	public String name() {
		return this.rule.task().name();
	}

	public boolean verified() {
		return this.rule.verified();
	}

	/** Returns the message key of the state; its argument is {@link #days}. */
	public String messageKey() {
		String key = "clockReading." + this.state;
		if (this.state == ClockState.UNKNOWN && this.course.met() != null) {
			return key + ".done";
		}
		if (this.days == null || (this.state == ClockState.MET && this.rule.time().unit() == ClockUnit.FIXED_DATE)) {
			return key;
		}
		return key + (this.rule.time().unit().countsWorkingDays() ? ".workingDays" : ".days");
	}

}
