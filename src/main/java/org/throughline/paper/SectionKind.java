package org.throughline.paper;

/** The kinds of sections of a paper. */
public enum SectionKind {

	TEXT,
	/** The recommendations stand here. */
	RECOMMENDATION,
	/** Signatures, annexes and contact at the end. */
	CLOSING

}
