package org.throughline.review;

/**
 * What a decision or a response came to.
 */
public enum ReviewOutcome {

	/** A local child safeguarding practice review is to be held. */
	LCSPR,
	/** None is to be held. */
	NO_LCSPR,
	/** A serious case review is to be held. */
	SCR,
	/** None is to be held. */
	NO_SCR,
	/** The Panel agreed. */
	AGREED,
	/** The Panel did not agree. */
	NOT_AGREED,
	/** The Panel asked for more. */
	MORE_ASKED

}
