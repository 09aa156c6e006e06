package org.throughline.action;

/**
 * By whose hand an action moves.
 */
public enum ActionHand {

	/** The organisation that owns it, or the business manager writing down its word. */
	OWNER,
	/** The business manager in their own right. */
	MANAGER

}
