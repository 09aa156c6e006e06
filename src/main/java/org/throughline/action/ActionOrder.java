package org.throughline.action;

/**
 * The order of a list of actions.
 */
public enum ActionOrder {

	/** Open ones first, by due date. */
	URGENT("a.urgency, a.due_on, a.position, a.id"),
	/** The longest without an update first. */
	LAST_HEARD("a.awaited_since, a.position, a.id"),
	/** By due date, whether they are open or not. */
	DUE("a.due_on, a.position, a.id"),
	/** As in their plans. */
	PLAN("a.plan_id, a.position, a.id");

	private final String columns;

	ActionOrder(String columns) {
		this.columns = columns;
	}

	String columns() {
		return this.columns;
	}

}
