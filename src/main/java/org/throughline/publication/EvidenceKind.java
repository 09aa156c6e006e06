package org.throughline.publication;

/**
 * The type of record or part of a report that can meet a requirement.
 */
public enum EvidenceKind {

	/** A part of the report with everything in it, for example its figures. */
	PART,
	/** A section; it answers once it has text. */
	SECTION,
	/** A statement. */
	STATEMENT,
	/** A priority with its progress. */
	PRIORITY,
	/** A case review. */
	REVIEW,
	/** A recommendation. */
	RECOMMENDATION,
	/** An action. */
	ACTION;

	/**
	 * Returns whether it is a record outside the report's text, given by its reference.
	 */
	public boolean record() {
		return this == REVIEW || this == RECOMMENDATION || this == ACTION;
	}

}
