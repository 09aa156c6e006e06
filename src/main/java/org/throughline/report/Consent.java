package org.throughline.report;

/** The consent of quoted people to being quoted. */
public enum Consent {

	/** They agreed, and this is recorded. */
	NOTED,
	/** No individual is quoted. */
	NOT_NEEDED,
	/** Nothing is recorded. */
	NOT_RECORDED;

	/** Returns whether a quotation may be published. */
	public boolean settled() {
		return this != NOT_RECORDED;
	}

}
