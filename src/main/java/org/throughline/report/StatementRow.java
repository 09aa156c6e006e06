package org.throughline.report;

/**
 * A statement as a row of a table of one kind over all reports.
 *
 * @param reportSlug the report that says it
 * @param reportState whether that is published
 * @param statement what it says, without lineage
 */
public record StatementRow(String reportSlug, ReportState reportState, StatementDetails statement) {

}
