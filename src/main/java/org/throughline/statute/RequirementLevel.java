package org.throughline.statute;

/**
 * Strength of a requirement.
 */
public enum RequirementLevel {

	/** Law or guidance says "must". */
	MUST,
	/** Guidance says "should". */
	SHOULD,
	/** Local practice. */
	CUSTOM

}
