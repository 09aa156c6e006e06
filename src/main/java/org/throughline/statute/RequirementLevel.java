package org.throughline.statute;

/**
 * How binding a requirement is.
 */
public enum RequirementLevel {

	/** The law or guidance says must. */
	MUST,
	/** The guidance says should. */
	SHOULD,
	/** Local custom. */
	CUSTOM

}
