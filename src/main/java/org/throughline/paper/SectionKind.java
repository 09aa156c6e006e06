package org.throughline.paper;

/** The kinds of sections of a paper. */
public enum SectionKind {

	TEXT,
	/** The section of the recommendations. */
	RECOMMENDATION,
	/** Signatures, annexes and contact at the end. */
	CLOSING

}
