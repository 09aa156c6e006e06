package org.throughline.publication;

import org.jspecify.annotations.Nullable;

import org.throughline.report.AmendmentKind;

/** The ways in which an edition is created. */
public enum EditionOrigin {

	/** Sealed when the report was published here. */
	SEALED,

	/** Sealed when an amendment of the report was published. */
	AMENDMENT,

	/** Sealed when a correction of the report was published. */
	CORRECTION,

	/** Made of a report that was published before it came into this system. */
	PUBLISHED_EARLIER;

	static EditionOrigin of(@Nullable AmendmentKind kind) {
		return (kind != null) ? valueOf(kind.name()) : SEALED;
	}

}
