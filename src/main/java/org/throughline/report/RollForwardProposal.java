package org.throughline.report;

/**
 * Suggested values for the next report.
 *
 * @param from the report to roll forward, with every statement and priority to decide on
 * @param content suggested details; the document date is the end of the period
 */
public record RollForwardProposal(ReportDetails from, ReportContent content) {
}
