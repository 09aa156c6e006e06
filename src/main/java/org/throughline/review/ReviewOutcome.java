package org.throughline.review;

/**
 * Outcome of a decision or a response.
 */
public enum ReviewOutcome {

	/** A local child safeguarding practice review will be carried out. */
	LCSPR,
	/** No local child safeguarding practice review will be carried out. */
	NO_LCSPR,
	/** A serious case review will be carried out. */
	SCR,
	/** No serious case review will be carried out. */
	NO_SCR,
	/** The Panel agreed. */
	AGREED,
	/** The Panel did not agree. */
	NOT_AGREED,
	/** The Panel asked for more information. */
	MORE_REQUESTED

}
