package org.throughline.paper;

/**
 * Whether an officer has cleared a paper. Silence never clears.
 */
public enum ClearanceState {

	NOT_ASKED, ASKED, CLEARED,
	/** Returned to the author with a note. */
	RETURNED,
	/** Its text has changed since it was cleared. */
	REOPENED,
	/** Not needed, with a reason. */
	NOT_NEEDED;

	/** Returns whether a paper can be made final with it. */
	public boolean closed() {
		return this == CLEARED || this == NOT_NEEDED;
	}

	/** Returns whether an officer is to answer. */
	public boolean waits() {
		return this == ASKED || this == REOPENED;
	}

}
