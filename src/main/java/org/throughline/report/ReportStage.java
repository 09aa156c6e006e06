package org.throughline.report;

/**
 * How far a draft is on its way to publication. Pages show the stages as one list that
 * ends with "Published". {@link StageWorkflow} knows the moves between them.
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

	/** Returns whether the words of the draft can be edited. */
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
