package org.throughline.action;

/**
 * What an update of an action is.
 */
public enum UpdateKind {

	/** The owner's word on the status. */
	PROGRESS,
	/** Found done by someone of another organisation. */
	VERIFIED,
	/** Not found done. */
	RETURNED,
	/** Taken up again after it was closed. */
	REOPENED,
	/** Given to another owner. */
	REASSIGNED,
	/** Its due date moved. */
	NEW_DATE,
	/** Its traffic light was set by a person, or given back to the rule. */
	RAG

}
