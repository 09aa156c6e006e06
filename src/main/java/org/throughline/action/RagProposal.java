package org.throughline.action;

import org.jspecify.annotations.Nullable;

/**
 * The traffic light the rule proposes, and which line of the rule proposes it; none where
 * the action is no longer needed.
 *
 * @param rag the colour
 * @param reason the line of the rule, shown on the page in words
 */
public record RagProposal(@Nullable Rag rag, Reason reason) {

	/** The lines of the rule; the first that holds decides. */
	public enum Reason {

		NO_LONGER_NEEDED, VERIFIED, OVERDUE, BLOCKED, RETURNED, DUE_SOON, SILENT, ON_TRACK

	}

}
