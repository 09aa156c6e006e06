package org.throughline.platform.security;

/**
 * The readers of a review, a recommendation, an action or an update, from the narrowest
 * group to the widest (domain brief d.4).
 */
public enum Visibility {

	/** The business unit and the review panel. */
	INTERNAL,
	/** Also the partner agencies named in the record, and users who read drafts. */
	PARTNER,
	/** The public sees that it exists, without content. */
	COUNT_ONLY,
	/** The summary is public, the report is not. */
	SUMMARY_PUBLIC,
	/** Everything is public. */
	PUBLIC;

	/** Returns whether the public may read everything. */
	public boolean readableByPublic() {
		return this == PUBLIC;
	}

	/** Returns whether the public may read the summary. */
	public boolean summaryReadableByPublic() {
		return this == SUMMARY_PUBLIC || this == PUBLIC;
	}

	/**
	 * Returns whether users who read drafts and the partner agencies named in the record
	 * (owner, addressee) may read it.
	 */
	public boolean readableByNamedPartner() {
		return this != INTERNAL;
	}

}
