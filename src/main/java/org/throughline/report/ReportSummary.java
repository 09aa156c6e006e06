package org.throughline.report;

import java.time.LocalDate;
import java.util.UUID;

import org.throughline.platform.time.DatePrecision;

/**
 * A report as a list shows it.
 *
 * @param body name of the reporting body as at the document's own date
 * @param periodLabel how the period is called ("2024/25")
 * @param datedOn the document's own date
 * @param version what an edit must bring back
 */
public record ReportSummary(UUID id, UUID partnershipId, String slug, ReportKind kind, String title, String body,
		String periodLabel, LocalDate startsOn, LocalDate endsOn, ReportState state, LocalDate datedOn,
		DatePrecision datePrecision, int version) {

	public boolean draft() {
		return this.state == ReportState.DRAFT;
	}

}
