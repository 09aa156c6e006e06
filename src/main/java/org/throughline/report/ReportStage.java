package org.throughline.report;

/**
 * The stages of a draft before publication. Pages show them as one list that ends with
 * "Published". {@link StageWorkflow} has the transitions between them.
 */
public enum ReportStage {

	/** Created or rolled forward; nothing is asked for yet. */
	PLANNED,

	/** Partners are asked for their returns. */
	COLLECTING,

	/** The business manager writes. */
	DRAFTING,

	/** Safeguarding partners read the draft and comment. */
	PARTNER_REVIEW,

	/** The independent scrutineer reads the draft; safeguarding partners sign it. */
	SCRUTINY,

	/** Signed by all safeguarding partners. Its words are closed. */
	SIGNED_OFF;

	/** Returns whether the text of the draft can be edited. */
	public boolean editable() {
		return this != SIGNED_OFF;
	}

	/** Returns whether everyone who reads drafts may comment. */
	public boolean takesComments() {
		return compareTo(PARTNER_REVIEW) >= 0;
	}

	/** Returns whether safeguarding partners may sign the draft. */
	public boolean takesSignOffs() {
		return compareTo(SCRUTINY) >= 0;
	}

}
