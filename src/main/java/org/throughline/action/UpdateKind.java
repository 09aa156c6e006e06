package org.throughline.action;

/**
 * The kinds of update of an action.
 */
public enum UpdateKind {

	/** The owner's word on the status. */
	PROGRESS,
	/** Found done by someone of another organisation. */
	VERIFIED,
	/** Returned to the owner after verification. */
	RETURNED,
	/** Taken up again after it was closed. */
	REOPENED,
	/** Given to another owner. */
	REASSIGNED,
	/** Its due date moved. */
	NEW_DATE,
	/** Its traffic light was set by a person, or given back to the rule. */
	RAG,
	/** The decision before it was undone. */
	UNDONE;

	/**
	 * Whether the time to the next response starts again although the owner has not
	 * responded.
	 */
	boolean asksAgain() {
		return this == VERIFIED || this == RETURNED || this == REOPENED || this == REASSIGNED;
	}

}
