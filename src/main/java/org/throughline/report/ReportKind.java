package org.throughline.report;

/**
 * Whose yearly report it is.
 */
public enum ReportKind {

	/** The safeguarding partners' own report. */
	PARTNERSHIP,
	/** One subgroup's yearly report, annexed to it. */
	SUBGROUP,
	/** One agency's own safeguarding report. */
	AGENCY

}
