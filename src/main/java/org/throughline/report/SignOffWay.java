package org.throughline.report;

/** How a safeguarding partner signed. */
public enum SignOffWay {

	/** A person with the organisation's grant signed on the page of the draft. */
	SIGNED_IN,

	/** On paper, recorded by the business manager with the paper as proof. */
	ON_PAPER

}
