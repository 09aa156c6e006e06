package org.throughline.statute;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * State of one statutory clock of a case on a day.
 *
 * @param rule the rule of the clock
 * @param dates its dates
 * @param state the state
 * @param days running: days left; met: the day on which it was met; late or overdue: days
 * late. In working days if the clock counts those, otherwise in calendar days.
 * {@code null} if the dates are not exact
 * @param approximate whether a date is known only to the month or year; the latest
 * possible day is used then
 * @param provisional whether it depends on bank holidays that are not yet confirmed
 * @param reasonNotified whether the reason of a current delay was notified
 */
public record ClockReading(ClockRuleDetails rule, Dates dates, ClockState state, @Nullable Integer days,
		boolean approximate, boolean provisional, boolean reasonNotified) {

	/**
	 * Dates of a clock.
	 *
	 * @param triggeredOn the day it starts, the latest possible if not known exactly, or
	 * {@code null}
	 * @param dueOn the due date, which no delay changes, or {@code null} if unknown
	 * @param metOn the day it was met, or {@code null}
	 */
	public record Dates(@Nullable LocalDate triggeredOn, @Nullable LocalDate dueOn, @Nullable LocalDate metOn) {

	}

	public @Nullable LocalDate triggeredOn() {
		return this.dates.triggeredOn();
	}

	public @Nullable LocalDate dueOn() {
		return this.dates.dueOn();
	}

	public @Nullable LocalDate metOn() {
		return this.dates.metOn();
	}

	public String key() {
		return this.rule.key();
	}

	public String name() {
		return this.rule.name();
	}

	public boolean verified() {
		return this.rule.verified();
	}

	/** Returns the message key of the state; its argument is {@link #days}. */
	public String messageKey() {
		String key = "clockReading." + this.state;
		if (this.days == null) {
			return key;
		}
		return key + (this.rule.unit().countsWorkingDays() ? ".workingDays" : ".days");
	}

}
