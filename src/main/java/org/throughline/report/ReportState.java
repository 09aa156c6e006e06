package org.throughline.report;

/** State of a report. */
public enum ReportState {

	/** Edited, and visible to people with draft access. */
	DRAFT,

	/** Public and no longer edited. */
	PUBLISHED,

	/** Published once and withdrawn by order. Nobody can read what it said. */
	WITHDRAWN

}
