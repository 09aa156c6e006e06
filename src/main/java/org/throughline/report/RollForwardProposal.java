package org.throughline.report;

import java.time.LocalDate;

import org.throughline.platform.time.DatePrecision;

/**
 * The next reporting year as it would follow from a report, before anything is decided.
 *
 * @param from the report to roll forward, with every statement and priority a decision is
 * wanted on
 * @param slug name in addresses the next report would get
 * @param datedOn the day the next report's period ends, until it has a date of its own
 */
public record RollForwardProposal(ReportDetails from, String slug, String title, String periodLabel, LocalDate startsOn,
		LocalDate endsOn, LocalDate datedOn, DatePrecision datePrecision) {

}
