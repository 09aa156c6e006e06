package org.throughline.assurance;

/**
 * How far an organisation has answered a set of standards.
 */
public enum SelfAssessmentStatus {

	/** Nothing is rated. */
	OUTSTANDING,
	/** Ratings were copied from the audit before and are not confirmed. */
	TO_CONFIRM,
	/** Some standards are rated, or the answer is in words only. */
	PARTLY_COMPLETE,
	/** Every standard is rated. */
	COMPLETE;

	/**
	 * Follows from what is there.
	 * @param standards how many standards the set has
	 * @param rated how many of them are rated and confirmed
	 * @param toConfirm how many ratings are not confirmed
	 * @param inWords whether there is a conclusion in words
	 */
	static SelfAssessmentStatus of(int standards, int rated, int toConfirm, boolean inWords) {
		if (toConfirm > 0) {
			return TO_CONFIRM;
		}
		if (rated == 0) {
			return inWords ? PARTLY_COMPLETE : OUTSTANDING;
		}
		return (rated < standards) ? PARTLY_COMPLETE : COMPLETE;
	}

}
