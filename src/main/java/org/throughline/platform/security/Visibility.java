package org.throughline.platform.security;

/**
 * Who may read of a review, a recommendation, an action or an update, from the narrowest
 * circle to the widest (domain brief d.4).
 */
public enum Visibility {

	/** The business unit and the review panel. */
	INTERNAL,
	/** Also the partner agencies it names, and those who read drafts. */
	PARTNER,
	/** The public learns that it exists, and nothing else. */
	COUNT_ONLY,
	/** The summary is public, the report is not. */
	SUMMARY_PUBLIC,
	/** All of it is public. */
	PUBLIC;

	/** Whether everyone may read all of it. */
	public boolean readableByPublic() {
		return this == PUBLIC;
	}

	/** Whether everyone may read its summary. */
	public boolean summaryReadableByPublic() {
		return this == SUMMARY_PUBLIC || this == PUBLIC;
	}

	/** Whether the public may learn that it exists. */
	public boolean countedForPublic() {
		return ordinal() >= COUNT_ONLY.ordinal();
	}

	/**
	 * Whether a partner agency that it names (owner, addressee) may read it, and those
	 * who read drafts.
	 */
	public boolean readableByNamedPartner() {
		return this != INTERNAL;
	}

}
