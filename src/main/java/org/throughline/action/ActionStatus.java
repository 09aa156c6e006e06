package org.throughline.action;

import java.util.EnumSet;
import java.util.Set;

/**
 * The status of an action. Reported is not verified: its owner reports it complete,
 * someone of another organisation verifies it (design, rule 2).
 */
public enum ActionStatus {

	/** No start is reported. */
	NOT_STARTED, IN_PROGRESS,
	/** Cannot go on; needs a reason. */
	BLOCKED,
	/** Its owner reports that it is done. */
	REPORTED_COMPLETE,
	/** Someone of another organisation has seen that it is done. */
	VERIFIED_COMPLETE,
	/** Reported complete, but not found done; needs a note. */
	RETURNED,
	/** Given up by the business manager; needs a reason. */
	NO_LONGER_NEEDED;

	/**
	 * Returns the message key of the label. Without any reported progress nobody knows
	 * whether an action was started.
	 */
	public String labelKey(boolean progressReported) {
		return "ActionStatus." + this + ((this == NOT_STARTED && !progressReported) ? ".noUpdate" : "");
	}

	/** Whether its owner still has to do something. */
	public boolean open() {
		return this == NOT_STARTED || this == IN_PROGRESS || this == BLOCKED || this == RETURNED;
	}

	/** Whether its owner can confirm that nothing has changed. */
	public boolean confirmable() {
		return this == NOT_STARTED || this == IN_PROGRESS;
	}

	/** Whether nothing is left to do. */
	public boolean closed() {
		return this == VERIFIED_COMPLETE || this == NO_LONGER_NEEDED;
	}

	/**
	 * Returns the statuses this actor may change it to; an open action may keep its
	 * status, with a note.
	 */
	public Set<ActionStatus> nextStatuses(ActionActor actor) {
		var next = EnumSet.noneOf(ActionStatus.class);
		for (var to : values()) {
			if (canTransitionTo(to, actor)) {
				next.add(to);
			}
		}
		return next;
	}

	/** Whether this actor may move it there. */
	public boolean canTransitionTo(ActionStatus to, ActionActor actor) {
		return switch (actor) {
			case OWNER -> open() && (to == IN_PROGRESS || to == BLOCKED || to == REPORTED_COMPLETE || to == this);
			case MANAGER -> switch (to) {
				case VERIFIED_COMPLETE, RETURNED -> this == REPORTED_COMPLETE;
				case IN_PROGRESS -> closed();
				case NO_LONGER_NEEDED -> !closed();
				default -> false;
			};
		};
	}

	/** Whether somebody may change it to this status. */
	public boolean canBecome(ActionStatus to) {
		return canTransitionTo(to, ActionActor.OWNER) || canTransitionTo(to, ActionActor.MANAGER);
	}

	/** Whether a move from here to there has to be explained. */
	public boolean needsNote(ActionStatus to) {
		return needsNote(to, false);
	}

	/**
	 * Whether a move from here to there has to be explained.
	 * @param newWord whether another status word of the plan is reported
	 */
	public boolean needsNote(ActionStatus to, boolean newWord) {
		return to.needsReason() || (closed() && to == IN_PROGRESS) || (this == to && !newWord && !closed());
	}

	/** Whether it is kept with the reason for it. */
	boolean needsReason() {
		return this == BLOCKED || this == RETURNED || this == NO_LONGER_NEEDED;
	}

}
