package org.throughline.assurance;

/**
 * The status of a self-assessment.
 */
public enum SelfAssessmentStatus {

	/** Nothing is rated. */
	OUTSTANDING,
	/** Ratings were copied from the previous audit and are not confirmed. */
	TO_CONFIRM,
	/** Some standards are rated, or there is only a conclusion. */
	PARTLY_COMPLETE,
	/** Every standard is rated. */
	COMPLETE;

	/**
	 * Returns the status that follows from the ratings.
	 * @param standards the number of standards that apply to the organisation
	 * @param rated the number of confirmed ratings
	 * @param toConfirm the number of copied ratings that are not confirmed
	 * @param conclusion whether there is a conclusion
	 */
	static SelfAssessmentStatus of(int standards, int rated, int toConfirm, boolean conclusion) {
		if (toConfirm > 0) {
			return TO_CONFIRM;
		}
		if (rated == 0 && standards > 0) {
			return conclusion ? PARTLY_COMPLETE : OUTSTANDING;
		}
		return (rated < standards) ? PARTLY_COMPLETE : COMPLETE;
	}

}
