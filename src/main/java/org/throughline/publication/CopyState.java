package org.throughline.publication;

/** The state of a copy, compared with the published edition. */
public enum CopyState {

	/** The file is as it was published. */
	UNALTERED,

	/**
	 * The data, or the fingerprint, are those that were published; the file is another.
	 */
	DATA_UNALTERED,

	/** The data name an edition but are not those that were published. */
	ALTERED,

	/** It is a copy of an edition of a report that is withdrawn. */
	WITHDRAWN,

	/** It is no copy of an edition that everyone can read here. */
	UNKNOWN

}
