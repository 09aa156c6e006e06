package org.throughline.action;

/**
 * The people who change an action's status.
 */
public enum ActionActor {

	/** The owner, or the business manager on the owner's behalf. */
	OWNER,
	/** The business manager. */
	MANAGER

}
