package org.throughline.action;

/** The reasons why an action needs attention. */
public enum Attention {

	/** Its due date has passed. */
	OVERDUE,
	/** Due within {@link RagRule#DUE_SOON_DAYS} days. */
	DUE_SOON,
	/** It had no update for {@link RagRule#NO_UPDATE_DAYS} days. */
	NO_UPDATE,
	/** No response by the day that the partnership's rule sets. */
	RESPONSE_OVERDUE,
	/** Reported complete and not yet verified. */
	TO_VERIFY,
	/** Its owner asks for a new date. */
	NEW_DATE_REQUESTED,
	/** Closed, and still monitored. */
	MONITORED

}
