package org.throughline.report;

import java.time.LocalDate;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

import org.throughline.platform.time.DatePrecision;

/**
 * A report in a list.
 *
 * @param id identifier
 * @param partnershipId its partnership
 * @param slug its slug
 * @param kind kind of report
 * @param body name of the reporting body at the document date
 * @param state its state
 * @param content its details
 * @param version version for the next edit
 */
public record ReportSummary(UUID id, UUID partnershipId, String slug, ReportKind kind, String body, ReportState state,
		@JsonUnwrapped ReportContent content, int version) {

	public boolean draft() {
		return this.state == ReportState.DRAFT;
	}

	public String title() {
		return this.content.title();
	}

	public String periodLabel() {
		return this.content.period().label();
	}

	public LocalDate startsOn() {
		return this.content.period().startsOn();
	}

	public LocalDate endsOn() {
		return this.content.period().endsOn();
	}

	public LocalDate datedOn() {
		return this.content.document().datedOn();
	}

	public DatePrecision datePrecision() {
		return this.content.document().datePrecision();
	}

}
