package org.throughline.report;

/**
 * Whether the people quoted agreed to be quoted.
 */
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
