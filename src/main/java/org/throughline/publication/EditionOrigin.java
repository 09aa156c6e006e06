package org.throughline.publication;

/** How an edition came about. */
public enum EditionOrigin {

	/** Sealed when the report was published here. */
	SEALED,

	/** Made of a report that was published before it came into this system. */
	PUBLISHED_EARLIER

}
