package org.throughline.action;

/**
 * The outcome of a recommendation.
 */
public enum RecommendationOutcome {

	OPEN, IMPLEMENTED,
	/** Needs a reason. */
	NO_LONGER_NEEDED,
	/** Needs a reason. */
	CLOSED_NOT_DONE;

	/** Whether it has to be explained. */
	public boolean needsReason() {
		return this == NO_LONGER_NEEDED || this == CLOSED_NOT_DONE;
	}

}
