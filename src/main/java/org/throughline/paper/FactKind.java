package org.throughline.paper;

/**
 * The type of a fact of a report: a kind of statement, or a record that the report shows.
 */
public enum FactKind {

	KEY_MESSAGE, IMPROVEMENT_AREA, AIM, ACHIEVEMENT, CONCLUSION, LEARNING_POINT, REPEAT_THEME, PRESSURE,
	ESCALATED_MATTER, VOICE, EXTERNAL_FINDING, NOTE,
	/** A report's statement of the number of reviews. */
	REVIEW,
	/** The outcome of a review. */
	REVIEW_OUTCOME, LEARNING, FIGURE, MONEY, SPENDING, TRAINING,
	/** A paragraph of the report's text. */
	SECTION;

	/** Returns whether it becomes public with its report, and not on a day of its own. */
	public boolean publicWithReport() {
		return this != REVIEW_OUTCOME && this != LEARNING;
	}

	/** Returns whether facts of this kind are parts of one sentence. */
	boolean clause() {
		return this == REVIEW || this == FIGURE || this == MONEY || this == SPENDING;
	}

}
