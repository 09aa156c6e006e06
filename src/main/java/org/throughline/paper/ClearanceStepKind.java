package org.throughline.paper;

/**
 * What happened to a clearance.
 */
public enum ClearanceStepKind {

	ASKED, ASKED_AGAIN, LIMIT_MOVED, CLEARED,
	/** Given elsewhere, and recorded by a business manager. */
	RECORDED, RETURNED, NOT_NEEDED,
	/** The text has changed. */
	REOPENED

}
