package org.throughline.browse;

/**
 * A later report that does not repeat a statement.
 *
 * @param report the later report
 */
public record StatementOmission(ReportReference report, String reason) {

}
