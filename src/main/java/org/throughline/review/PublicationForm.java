package org.throughline.review;

/**
 * In what form a review becomes public (Children Act 2004 s16F; where publishing the
 * report is inappropriate, information about the improvements).
 */
public enum PublicationForm {

	FULL_REPORT, IMPROVEMENTS_ONLY, LEARNING_SUMMARY_ONLY, NOT_PUBLISHED

}
