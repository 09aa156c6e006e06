package org.throughline.paper;

/** The kinds of printed paragraphs. */
public enum ParagraphKind {

	NUMBERED,
	/** A paragraph without a number. */
	PLAIN,
	/** A paragraph without a number that is quoted, such as a key message. */
	QUOTATION, BULLET,
	/** A bullet below a bullet. */
	SUB_BULLET,
	/** An item of a numbered list within a paragraph: counted from 1. */
	ITEM, TABLE

}
