package org.throughline.action;

/**
 * The traffic light of an action: proposed by {@link RagRule}, or set by a person who
 * gives a reason.
 */
public enum Rag {

	RED, AMBER, GREEN,
	/** Verified complete. */
	BLUE

}
