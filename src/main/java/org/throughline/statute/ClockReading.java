package org.throughline.statute;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * How one statutory clock of a case stands on a day.
 *
 * @param rule the clock: what, how long, who, source, whether confirmed
 * @param triggeredOn the day it runs from (the last possible one where not known
 * exactly); none before
 * @param dueOn the due day, which no delay moves; none where it cannot be computed
 * @param metOn the day it was met; none before
 * @param state how it stands
 * @param days running: left until the due day; met: the day on which; late and overdue:
 * how many too late, a begun one counted. In working days where the clock counts those,
 * else in calendar days. None where it would say more than is known
 * @param approximate whether a day behind it is known only to the month or year: then the
 * last possible day counts, and "cannot be computed exactly" is said
 * @param provisional whether it rests on bank holidays the administrator has not yet
 * confirmed
 * @param reasonNotified whether a delay lasts whose reason those to be informed know
 */
public record ClockReading(ClockRule rule, @Nullable LocalDate triggeredOn, @Nullable LocalDate dueOn,
		@Nullable LocalDate metOn, ClockState state, @Nullable Integer days, boolean approximate, boolean provisional,
		boolean reasonNotified) {

	public String key() {
		return this.rule.key();
	}

	public String name() {
		return this.rule.name();
	}

	public boolean verified() {
		return this.rule.verified();
	}

	/** The message that says how it stands, with {@link #days} where known. */
	public String messageKey() {
		String key = "clockReading." + this.state;
		if (this.days == null) {
			return key;
		}
		return key + (this.rule.unit().countsWorkingDays() ? ".workingDays" : ".days");
	}

}
