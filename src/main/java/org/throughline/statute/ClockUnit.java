package org.throughline.statute;

/**
 * Unit in which a statutory clock counts.
 */
public enum ClockUnit {

	/** Working days of England and Wales; the day after the trigger is day 1. */
	WORKING_DAY,
	/** Calendar days; the day after the trigger is day 1. */
	DAY,
	/** Whole calendar days between the two days, neither of which counts. */
	CLEAR_DAY,
	/** Whole working days between the two days, neither of which counts. */
	CLEAR_WORKING_DAY,
	/** Calendar months; 31 August and six months is the last day of February. */
	MONTH,
	/** The next occurrence of a day of the year. */
	FIXED_DATE,
	/** No length is given. */
	NONE;

	public boolean countsWorkingDays() {
		return this == WORKING_DAY || this == CLEAR_WORKING_DAY;
	}

}
