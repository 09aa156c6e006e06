package org.throughline.report;

/** State of a report. */
public enum ReportState {

	/** Edited, and visible to people with draft access. */
	DRAFT,

	/**
	 * No longer edited, and public from its day of publication; until then as a draft.
	 */
	SEALED,

	/** Public and no longer edited. */
	PUBLISHED,

	/** Published once and withdrawn by order. Its content can no longer be read. */
	WITHDRAWN

}
