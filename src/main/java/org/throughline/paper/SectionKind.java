package org.throughline.paper;

/**
 * What a section of a paper is for.
 */
public enum SectionKind {

	TEXT,
	/** The recommendations stand here. */
	RECOMMENDATION,
	/** Signatures, annexes and contact at the end. */
	CLOSING

}
