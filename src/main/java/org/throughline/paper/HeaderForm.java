package org.throughline.paper;

/** The layouts of a paper's header. */
public enum HeaderForm {

	LINES,
	/** Labels in the first column, values in the second. */
	TABLE

}
