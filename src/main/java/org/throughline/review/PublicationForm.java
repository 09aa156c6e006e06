package org.throughline.review;

/**
 * Format in which a review is published (Children Act 2004 s16F; information about the
 * improvements if publishing the report is inappropriate).
 */
public enum PublicationForm {

	FULL_REPORT, IMPROVEMENTS_ONLY, LEARNING_SUMMARY_ONLY, NOT_PUBLISHED

}
