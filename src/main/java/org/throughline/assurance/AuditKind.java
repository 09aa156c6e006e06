package org.throughline.assurance;

/**
 * The kinds of audit, by who carried it out.
 */
public enum AuditKind {

	/** Several agencies. */
	MULTI_AGENCY,
	/** Single agencies; the partnership reviewed the results. */
	SINGLE_AGENCY,
	/** Joint with the safeguarding adults board. */
	JOINT_WITH_ADULTS,
	/** A sample of cases. */
	DIP_SAMPLE,
	/** Another kind. */
	OTHER

}
