package org.throughline.action;

/** The responses of the organisations to which a recommendation is addressed. */
public enum RecommendationResponse {

	NOT_STATED, ACCEPTED,
	/** Needs a reason. */
	IN_PART,
	/** Needs a reason. */
	NOT_ACCEPTED, NOTED;

	/** Whether the answer has to be explained. */
	public boolean needsReason() {
		return this == IN_PART || this == NOT_ACCEPTED;
	}

}
