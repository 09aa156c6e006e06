package org.throughline.report;

/**
 * State of a report. A draft is visible to people with draft access. A published report
 * is public and cannot be edited.
 */
public enum ReportState {

	DRAFT, PUBLISHED

}
