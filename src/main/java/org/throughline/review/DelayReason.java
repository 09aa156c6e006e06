package org.throughline.review;

/**
 * Reason for delaying the publication of a review. A delay never changes the due date
 * (domain brief a.3).
 */
public enum DelayReason {

	CRIMINAL_INVESTIGATION, CRIMINAL_PROSECUTION, INQUEST, FAMILY_COURT, OTHER_STATUTORY_REVIEW, FAMILY_ENGAGEMENT,
	WELFARE_OF_CHILD, OTHER

}
