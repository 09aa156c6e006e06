package org.throughline.paper;

/**
 * The states of an officer's clearance of a paper. Without a response a paper is never
 * cleared.
 */
public enum ClearanceState {

	NOT_REQUESTED, REQUESTED, CLEARED,
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
		return this == REQUESTED || this == REOPENED;
	}

}
