package org.throughline.action;

/**
 * What became of a letter.
 */
public enum LetterState {

	/** Not sent. */
	DRAFT,
	/** A person sent it. */
	SENT,
	/** Somebody recorded by mistake that it was sent. */
	CANCELLED

}
