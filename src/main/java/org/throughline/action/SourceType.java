package org.throughline.action;

/**
 * What a recommendation comes out of.
 */
public enum SourceType {

	REVIEW, AUDIT, REPORT,
	/** A summit, a conference, a meeting outside the partnership. */
	EVENT, OTHER

}
