package org.throughline.action;

/**
 * The kinds of source of a recommendation.
 */
public enum SourceType {

	REVIEW, AUDIT, REPORT,
	/** A summit, a conference, a meeting outside the partnership. */
	EVENT, OTHER

}
