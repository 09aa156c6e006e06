package org.throughline.assurance;

/**
 * Who looked at the work.
 */
public enum AuditKind {

	/** Several agencies together. */
	MULTI_AGENCY,
	/** Agencies for themselves; the partnership reviewed what they found. */
	SINGLE_AGENCY,
	/** Together with the safeguarding adults board. */
	JOINT_WITH_ADULTS,
	/** A few cases taken at random. */
	DIP_SAMPLE,
	/** None of these. */
	OTHER

}
