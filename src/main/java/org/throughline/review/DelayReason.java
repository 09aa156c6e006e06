package org.throughline.review;

/**
 * Why a review cannot be published for now (domain brief a.3, "What stops the clock":
 * nothing does).
 */
public enum DelayReason {

	CRIMINAL_INVESTIGATION, CRIMINAL_PROSECUTION, INQUEST, FAMILY_COURT, OTHER_STATUTORY_REVIEW, FAMILY_ENGAGEMENT,
	WELFARE_OF_CHILD, OTHER

}
