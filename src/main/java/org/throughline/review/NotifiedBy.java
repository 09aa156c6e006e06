package org.throughline.review;

/**
 * Area whose local authority notifies an incident: the one in which it happened.
 */
public enum NotifiedBy {

	/** The area of the partnership. */
	THIS_AREA,
	/** Another area: no clock of the partnership runs. */
	ANOTHER_AREA

}
