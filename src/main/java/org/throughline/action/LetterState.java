package org.throughline.action;

/**
 * The state of a letter.
 */
public enum LetterState {

	/** Not sent. */
	DRAFT,
	/** A person sent it. */
	SENT,
	/** Somebody recorded by mistake that it was sent. */
	CANCELLED

}
