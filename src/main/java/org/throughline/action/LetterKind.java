package org.throughline.action;

/**
 * The kinds of letters to an agency. The first three are sent in this order if no
 * response arrives.
 */
public enum LetterKind {

	/** Reminds the agency. */
	REMINDER,
	/** To the agency's lead. */
	LEAD,
	/** To the delegated safeguarding partner. */
	DELEGATE,
	/** Asks once a year for an update on everything that is open. */
	YEARLY

}
