package org.throughline.transfer.table;

/**
 * What stands in the cells of a column.
 */
public enum ColumnKind {

	/** Words. */
	TEXT,
	/** A day. */
	DAY,
	/**
	 * A day, or words in its place ("ongoing", "Q3"); a month stands for its last day.
	 */
	DAY_OR_WORDS,
	/** A number. */
	NUMBER,
	/** A number, or words in its place ("over 9000"). */
	NUMBER_OR_WORDS,
	/** One of some answers. */
	CHOICE,
	/** An organisation held here, by its name of today or before, or its short form. */
	ORGANISATION

}
