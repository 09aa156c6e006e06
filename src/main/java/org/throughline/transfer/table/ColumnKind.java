package org.throughline.transfer.table;

/** The kinds of cells. */
public enum ColumnKind {

	/** Text. */
	TEXT,
	/** A date. */
	DAY,
	/** A date, or words in its place ("ongoing", "Q3"). A month means its last day. */
	DAY_OR_WORDS,
	/** A number. */
	NUMBER,
	/** An amount in pounds and pence. */
	AMOUNT,
	/** One of several choices. */
	CHOICE,
	/** An organisation, by a current or former name or its short form. */
	ORGANISATION

}
