package org.throughline.statute;

/**
 * How a statutory clock stands on a day.
 */
public enum ClockState {

	/** What it runs from has not happened. */
	NOT_STARTED,
	/** It runs; the due day is to come. */
	RUNNING,
	/** The due day is today. */
	DUE_TODAY,
	/** Done by the due day. */
	MET,
	/** Done after the due day. */
	MET_LATE,
	/** Not done, and the due day is past. */
	OVERDUE,
	/** Overdue, and those to be informed know the reason; the due day stays. */
	OVERDUE_REASON_NOTIFIED,
	/** Does not apply to this case. */
	NOT_APPLICABLE,
	/** Done, but the day it runs from is not recorded, so no due day can be computed. */
	UNKNOWN;

	/** Whether something is still to be done. */
	public boolean open() {
		return this == RUNNING || this == DUE_TODAY || this == OVERDUE || this == OVERDUE_REASON_NOTIFIED;
	}

}
