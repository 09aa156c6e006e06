package org.throughline.report;

/** The means by which a safeguarding partner signs. */
public enum SignOffWay {

	/** A person with the organisation's grant signed on the page of the draft. */
	SIGNED_IN,

	/** On paper, recorded by the business manager with the paper as proof. */
	ON_PAPER

}
