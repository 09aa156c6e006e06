package org.throughline.platform.list;

/** The changes that can be made to several rows of a list at once. */
public enum BulkChange {

	/** The organisation that owns them. */
	OWNER,
	/** The day they are due. */
	DUE,
	/** One more theme. */
	THEME,
	/** The visibility. */
	VISIBILITY,
	/** The audience. */
	AUDIENCE

}
