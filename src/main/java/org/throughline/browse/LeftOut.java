package org.throughline.browse;

/**
 * A later report that leaves a statement out, and why.
 *
 * @param report the later report
 * @param reason why it is not carried on
 */
public record LeftOut(ReportReference report, String reason) {

}
