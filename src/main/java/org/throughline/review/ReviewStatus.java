package org.throughline.review;

/**
 * Status of a review.
 */
public enum ReviewStatus {

	/** In progress. */
	OPEN,
	/** Concluded. */
	COMPLETED,
	/** Concluded as far as possible, but not published yet. */
	COMPLETED_UNPUBLISHED,
	/** Its report is public. */
	PUBLISHED,
	/** Ended without a report. */
	CLOSED

}
