package org.throughline.paper;

/**
 * How the header of a paper is set.
 */
public enum HeaderForm {

	LINES,
	/** Labels in the first column, values in the second. */
	TABLE

}
