package org.throughline.paper;

/**
 * The type of a step in the history of a clearance.
 */
public enum ClearanceStepKind {

	REQUESTED, REQUESTED_AGAIN, LIMIT_MOVED, CLEARED,
	/** Given elsewhere, and recorded by a business manager. */
	RECORDED, RETURNED, NOT_NEEDED,
	/** The text has changed. */
	REOPENED

}
