package org.throughline.review;

/**
 * How far a review is.
 */
public enum ReviewStatus {

	/** Work goes on. */
	OPEN,
	/** Concluded. */
	COMPLETED,
	/** Concluded as far as possible, and for now not published. */
	COMPLETED_UNPUBLISHED,
	/** Its report is public. */
	PUBLISHED,
	/** Ended without a report. */
	CLOSED

}
