package org.throughline.action;

import org.jspecify.annotations.Nullable;

/**
 * The traffic light that the rule proposes, with its reason.
 *
 * @param rag the colour, or {@code null} if the action is no longer needed or not the
 * partnership's to monitor
 * @param reason the line of the rule, shown on the page as text
 */
public record RagProposal(@Nullable Rag rag, Reason reason) {

	/** The lines of the rule; the first that applies decides. */
	public enum Reason {

		NO_LONGER_NEEDED, MONITORED_ELSEWHERE, VERIFIED, OVERDUE, BLOCKED, RETURNED, REPORTED_LATE, UNVERIFIED,
		REPORTED, DUE_SOON, NO_UPDATE, ON_TRACK

	}

}
