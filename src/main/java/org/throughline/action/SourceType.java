package org.throughline.action;

/**
 * The kinds of source of a recommendation.
 */
public enum SourceType {

	REVIEW, AUDIT, REPORT, SCRUTINY, INSPECTION,
	/** A coroner's report to prevent future deaths. */
	CORONER,
	/** A summit, a conference, a meeting outside the partnership. */
	EVENT, OTHER

}
