package org.throughline.review;

/**
 * What is done before a review becomes public (domain brief d.4).
 */
public enum PublicationStep {

	/** The family was told. */
	FAMILY_TOLD,
	/** The staff concerned were told. */
	STAFF_TOLD,
	/** The agencies are ready. */
	AGENCIES_READY,
	/** There is a plan for the media. */
	MEDIA_PLAN,
	/** The copy went to the Panel, the Secretary of State and Ofsted. */
	COPY_SENT

}
