package org.throughline.paper;

/**
 * The form in which a section lists the facts of a report.
 */
public enum FactForm {

	/** Within one sentence: "(1) a (2) b and (3) c". */
	SENTENCE,
	/** Each quoted, below the sentence. */
	QUOTATION,
	/** Each a bullet below the sentence. */
	BULLET,
	/** Each an item of a numbered list below the sentence. */
	ITEM,
	/** Each a paragraph without a number. */
	PLAIN

}
