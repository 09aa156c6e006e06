package org.throughline.statute;

/**
 * State of a statutory clock on a day.
 */
public enum ClockState {

	/** The event that starts it has not happened. */
	NOT_STARTED,
	/** Started; the due date is in the future. */
	RUNNING,
	/** The due date is today. */
	DUE_TODAY,
	/** Done by the due date. */
	MET,
	/** Done after the due date. */
	MET_LATE,
	/** Not done, and the due date is past. */
	OVERDUE,
	/** Overdue, and the reason was notified. */
	OVERDUE_REASON_NOTIFIED,
	/** Started in a month or year of which the day is not known, and not done. */
	UNCERTAIN,
	/** Does not apply to this case, or was ended. */
	NOT_APPLICABLE,
	/** The dates do not show when it was due or whether it was done in time. */
	UNKNOWN;

	/** Returns whether the clock is started and not met. */
	public boolean open() {
		return this == RUNNING || this == DUE_TODAY || this == OVERDUE || this == OVERDUE_REASON_NOTIFIED
				|| this == UNCERTAIN;
	}

	/** Returns whether the due date is past and the clock is not met. */
	public boolean late() {
		return this == OVERDUE || this == OVERDUE_REASON_NOTIFIED;
	}

}
