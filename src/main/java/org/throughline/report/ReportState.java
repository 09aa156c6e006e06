package org.throughline.report;

/**
 * Where a report stands. A draft is seen only by those granted; a published one is for
 * everyone and no longer edited.
 */
public enum ReportState {

	DRAFT, PUBLISHED

}
