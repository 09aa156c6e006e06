package org.throughline.measure;

/**
 * Why everyone does not see a figure's number.
 */
public enum Hiding {

	/** They see it. */
	NONE,
	/** It counts very few children. */
	SMALL,
	/** It has no number, but its words name a very small one. */
	WORDS,
	/** A very small number could be worked out from it. */
	PROTECTS

}
