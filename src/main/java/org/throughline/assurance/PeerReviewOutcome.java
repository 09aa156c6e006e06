package org.throughline.assurance;

/**
 * The outcome of a peer review.
 */
public enum PeerReviewOutcome {

	/** The ratings were upheld. */
	UPHELD,
	/** Some ratings were changed. */
	CHANGED,
	/** The review is not finished. */
	NOT_CONCLUDED,
	/** Not stated in the source. */
	NOT_STATED

}
