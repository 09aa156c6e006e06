package org.throughline.report;

/**
 * A statement as a row of a table.
 *
 * @param reportSlug slug of its report
 * @param reportState state of its report
 * @param statement the statement, without lineage
 */
public record StatementRow(String reportSlug, ReportState reportState, StatementDetails statement) {

}
