package org.throughline.publication;

/** State of an edition. */
public enum EditionState {

	/** Public from its day of publication. */
	SEALED,

	/** Public, and the latest. */
	PUBLISHED,

	/** Public, and followed by another. */
	SUPERSEDED

}
