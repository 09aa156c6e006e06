package org.throughline.platform.text;

/**
 * The kinds of text that a report should not print, most because it may identify a child
 * or reveal a suppressed number.
 */
public enum IdentifierKind {

	/** Characters that the files of a report cannot show. */
	UNPRINTABLE,

	NHS_NUMBER, DATE_OF_BIRTH, POSTCODE, PHONE_NUMBER, EMAIL_ADDRESS,

	/** A name on the partnership's own list. */
	PRIVATE_NAME,

	/** The pseudonym of a review that is not published. */
	REVIEW_PSEUDONYM,

	/** A day in the course of a review that is not published. */
	REVIEW_DATE,

	/** A number that the figures of the report do not show because it is small. */
	HIDDEN_NUMBER,

	/** A number that differs from the figure of the same report. */
	DIFFERENT_NUMBER;

	/** Returns whether the words can be kept for a reason. */
	public boolean acceptable() {
		return this != UNPRINTABLE;
	}

	/**
	 * Returns whether a reason for keeping the words holds for their sentence only. The
	 * others have the same meaning everywhere.
	 */
	public boolean perSentence() {
		return compareTo(PRIVATE_NAME) >= 0;
	}

}
