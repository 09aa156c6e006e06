package org.throughline.report;

/**
 * A statement as a row of a table.
 *
 * @param statement the statement, without lineage
 */
public record StatementRow(String reportSlug, ReportState reportState, StatementDetails statement) {

}
