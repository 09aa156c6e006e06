package org.throughline.action;

/**
 * Who changes an action's status.
 */
public enum ActionActor {

	/** The owner, or the business manager on the owner's behalf. */
	OWNER,
	/** The business manager. */
	MANAGER

}
