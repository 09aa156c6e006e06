package org.throughline.report.web;

import java.time.LocalDate;
import java.util.Objects;

import org.springframework.validation.Errors;

import org.throughline.platform.form.FormChecks;
import org.throughline.platform.form.FormValues;
import org.throughline.platform.govuk.DateParts;
import org.throughline.report.ReportSummary;

/**
 * The form for publishing a draft.
 *
 * @param publishedOn day of publication
 * @param earlyConfirmed "true" if it may be before the period ends or the document date
 * @param changes what is new since it was published before
 */
record PublicationForm(String version, DateParts publishedOn, String earlyConfirmed, String changes) {

	/** Returns the form with the former day of publication or, without one, today. */
	static PublicationForm of(ReportSummary report, LocalDate today) {
		return new PublicationForm(FormValues.text(report.version()),
				DateParts.of(Objects.requireNonNullElse(report.publication().publishedOn(), today)), "", "");
	}

	void check(Errors errors) {
		FormChecks.of(errors).requiredDate("publishedOn");
	}

	public boolean confirmed() {
		return "true".equals(this.earlyConfirmed);
	}

}
