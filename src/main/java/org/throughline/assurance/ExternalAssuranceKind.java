package org.throughline.assurance;

/**
 * How others from outside looked at the work (domain brief a.5).
 */
public enum ExternalAssuranceKind {

	/** Joint targeted area inspection. */
	JTAI,
	/** Inspection of a local authority's children's services. */
	ILACS,
	/** Another inspection. */
	INSPECTION,
	/** A visit to learn, without a judgement. */
	LEARNING_VISIT,
	/** Peers from elsewhere. */
	PEER_REVIEW,
	/** None of these. */
	OTHER

}
