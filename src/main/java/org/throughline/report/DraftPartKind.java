package org.throughline.report;

/**
 * Kinds of parts of a draft that comments refer to. Together with its key, a kind names a
 * part within a report, such as {@code statement-12}.
 */
public enum DraftPartKind {

	/** The report as a whole. */
	REPORT,

	/** One of its pages, such as funding, with the records that it shows. */
	PART,

	/** A section. */
	SECTION,

	/** The statements of one kind with their introduction. */
	LIST,

	/** A statement. */
	STATEMENT,

	/** A priority with its progress. */
	PRIORITY,

	/** A figure of an indicator. */
	FIGURE

}
