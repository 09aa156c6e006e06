package org.throughline.paper;

/** The ways in which paragraphs of a paper are numbered. */
public enum PaperNumbering {

	/** 1, 2, 3 across all sections. */
	CONTINUOUS,
	/** 1.1, 1.2 within section 1. */
	HIERARCHICAL

}
