package org.throughline.review;

/**
 * Steps before a review is published (domain brief d.4).
 */
public enum PublicationStep {

	/** The family was informed. */
	FAMILY_INFORMED,
	/** The staff concerned were informed. */
	STAFF_INFORMED,
	/** The agencies are ready. */
	AGENCIES_READY,
	/** The media plan is ready. */
	MEDIA_PLAN,
	/** The copy was sent to the Panel, the Secretary of State and Ofsted. */
	COPY_SENT

}
