package org.throughline.report;

/**
 * Whether those whose voice it is agreed that they are quoted.
 */
public enum Consent {

	/** They agreed, and that is noted. */
	NOTED,
	/** Nobody in particular is quoted. */
	NOT_NEEDED,
	/** Nothing is known. */
	NOT_RECORDED;

	/** Whether a quotation may stand without a warning. */
	public boolean settled() {
		return this != NOT_RECORDED;
	}

}
