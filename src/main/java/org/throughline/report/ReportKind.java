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
	AGENCY,
	/** The independent scrutineer's own report. */
	SCRUTINEER,
	/** A report of several bodies together. */
	JOINT

}
