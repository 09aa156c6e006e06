package org.throughline.assurance;

/**
 * The type of external assurance (domain brief a.5).
 */
public enum ExternalAssuranceKind {

	/** Joint targeted area inspection. */
	JTAI,
	/** Inspection of a local authority's children's services. */
	ILACS,
	/** Another inspection. */
	INSPECTION,
	/** A learning visit, without a judgement. */
	LEARNING_VISIT,
	/** A review by peers from elsewhere. */
	PEER_REVIEW,
	/** Another type. */
	OTHER

}
