package org.throughline.report;

/**
 * The kind of annual report.
 */
public enum ReportKind {

	/** The safeguarding partners' own report. */
	PARTNERSHIP,
	/** A subgroup's annual report, annexed to it. */
	SUBGROUP,
	/** One agency's own safeguarding report. */
	AGENCY

}
