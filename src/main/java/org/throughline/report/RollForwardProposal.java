package org.throughline.report;

import java.time.LocalDate;

import org.throughline.platform.time.DatePrecision;

/**
 * Suggested values for the next report.
 *
 * @param from the report to roll forward, with every statement and priority to decide on
 * @param slug suggested slug of the next report
 * @param datedOn end of the next period, until the document has a date
 */
public record RollForwardProposal(ReportDetails from, String slug, String title, String periodLabel, LocalDate startsOn,
		LocalDate endsOn, LocalDate datedOn, DatePrecision datePrecision) {

}
