package org.throughline.assurance;

/**
 * What partners found when they tested self-assessments.
 */
public enum PeerReviewOutcome {

	/** The ratings stand. */
	UPHELD,
	/** Some ratings were changed. */
	CHANGED,
	/** It is not finished. */
	NOT_CONCLUDED,
	/** The source does not say. */
	NOT_STATED

}
