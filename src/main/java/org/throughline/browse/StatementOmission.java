package org.throughline.browse;

/**
 * A later report that does not repeat a statement.
 *
 * @param report the later report
 * @param reason the reason
 */
public record StatementOmission(ReportReference report, String reason) {

}
