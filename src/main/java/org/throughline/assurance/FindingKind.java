package org.throughline.assurance;

/**
 * The type of an audit finding.
 */
public enum FindingKind {

	/** A strength. */
	STRENGTH,
	/** An area for development. */
	DEVELOP,
	/** A finding of several audits. */
	CROSS_CUTTING

}
