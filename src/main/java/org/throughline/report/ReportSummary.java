package org.throughline.report;

import java.time.LocalDate;
import java.util.UUID;

import org.throughline.platform.time.DatePrecision;

/**
 * A report in a list.
 *
 * @param body name of the reporting body at the document date
 * @param periodLabel label of the period ("2024/25")
 * @param datedOn document date
 * @param version version for the next edit
 */
public record ReportSummary(UUID id, UUID partnershipId, String slug, ReportKind kind, String title, String body,
		String periodLabel, LocalDate startsOn, LocalDate endsOn, ReportState state, LocalDate datedOn,
		DatePrecision datePrecision, int version) {

	public boolean draft() {
		return this.state == ReportState.DRAFT;
	}

}
