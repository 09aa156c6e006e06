package org.throughline.report.web;

import java.time.LocalDate;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import org.springframework.validation.Errors;

import org.throughline.platform.form.FormChecks;
import org.throughline.platform.form.FormValues;
import org.throughline.platform.form.TextRules;
import org.throughline.platform.govuk.DateParts;
import org.throughline.report.PublicationOrder;
import org.throughline.report.ReportSummary;

/**
 * The form for publishing a draft.
 *
 * @param publishedOn day of publication
 * @param earlyConfirmed "true" if it may be before the period ends or the document date
 * @param changes what is new since it was published before
 * @param override why it is published without its sign-off
 * @param shown the checksum of what the page showed
 */
record PublicationForm(String version, DateParts publishedOn, String earlyConfirmed, String changes, String override,
		String shown) {

	PublicationForm {
		shown = Objects.requireNonNullElse(shown, "");
	}

	/**
	 * Returns the form as it was sent before or, if it was not, with the former day of
	 * publication or today.
	 */
	static PublicationForm of(ReportSummary report, @Nullable PublicationOrder sent, LocalDate today, String shown) {
		String version = FormValues.text(report.version());
		return (sent != null)
				? new PublicationForm(version, DateParts.of(sent.on()), String.valueOf(sent.earlyConfirmed()),
						FormValues.text(sent.changes()), FormValues.text(sent.override()), shown)
				: new PublicationForm(version,
						DateParts.of(Objects.requireNonNullElse(report.publication().publishedOn(), today)), "", "", "",
						shown);
	}

	/** Returns the form as it was typed, for the draft as it is now. */
	PublicationForm shown(ReportSummary report, String now) {
		return new PublicationForm(FormValues.text(report.version()), this.publishedOn, this.earlyConfirmed,
				this.changes, this.override, now);
	}

	void check(Errors errors) {
		FormChecks.of(errors).requiredDate("publishedOn").atMost("override", TextRules.NOTE);
	}

	PublicationOrder order() {
		return new PublicationOrder(FormValues.version(this.version), this.publishedOn.parse().orElseThrow(),
				confirmed(), this.changes, FormValues.orNull(this.override), this.shown);
	}

	public boolean confirmed() {
		return "true".equals(this.earlyConfirmed);
	}

}
