package org.throughline.assurance;

/**
 * What an audit finding says.
 */
public enum FindingKind {

	/** What is done well. */
	STRENGTH,
	/** What is to be done better. */
	DEVELOP,
	/** What several audits found alike. */
	CROSS_CUTTING

}
