package org.throughline.report.web;

import java.util.Objects;

import org.springframework.validation.Errors;

import org.throughline.platform.form.FormChecks;
import org.throughline.platform.form.FormValues;
import org.throughline.platform.govuk.DateParts;
import org.throughline.platform.govuk.GivenDate;
import org.throughline.report.NewReport;
import org.throughline.report.ReportContent;
import org.throughline.report.ReportKind;
import org.throughline.report.ReportSummary;

/**
 * The form of a report's details.
 *
 * @param version version on the page
 * @param body whose report it is, if it is new
 * @param title title
 * @param period the period it covers
 * @param regime statutory guidance; empty for the one in force at the end of the period
 * @param document date and source of the document
 */
record ReportForm(String version, BodyForm body, String title, PeriodForm period, String regime,
		DocumentForm document) {

	ReportForm {
		body = Objects.requireNonNullElse(body, BodyForm.EMPTY);
		period = Objects.requireNonNullElse(period, PeriodForm.EMPTY);
		document = Objects.requireNonNullElse(document, DocumentForm.EMPTY);
	}

	static ReportForm empty() {
		return new ReportForm("", new BodyForm(ReportKind.PARTNERSHIP.name(), "", ""), "", PeriodForm.EMPTY, "",
				DocumentForm.EMPTY);
	}

	static ReportForm of(ReportSummary report) {
		var content = report.content();
		return new ReportForm(FormValues.text(report.version()), BodyForm.EMPTY, content.title(),
				PeriodForm.of(content.period()), FormValues.text(content.regimeKey()), DocumentForm.of(content));
	}

	void check(Errors errors) {
		FormChecks.of(errors)
			.oneOf("body.kind", ReportKind.class)
			.rejectIf(this.body.names(ReportKind.SUBGROUP) && this.body.group.isEmpty(), "body.group", "NotBlank")
			.rejectIf(this.body.names(ReportKind.AGENCY) && this.body.organisation.isEmpty(), "body.organisation",
					"NotBlank");
		checkContent(errors);
	}

	void checkContent(Errors errors) {
		FormChecks.of(errors).required("title").requiredPartialDate("document.dated").webAddress("document.url");
		PeriodForm.check(errors);
	}

	NewReport toNew() {
		return new NewReport(FormValues.requiredChoice(ReportKind.class, this.body.kind),
				FormValues.orNull(this.body.group), FormValues.orNull(this.body.organisation), toContent());
	}

	ReportContent toContent() {
		return new ReportContent(this.title, this.period.toPeriod(), this.regime,
				ReportDates.document(this.document.dated, this.document.dateNote), this.document.url,
				this.document.source);
	}

	/**
	 * Whose report it is.
	 *
	 * @param kind kind of report
	 * @param group slug of the group, for a subgroup report
	 * @param organisation slug of the agency, for an agency report
	 */
	record BodyForm(String kind, String group, String organisation) {

		static final BodyForm EMPTY = new BodyForm("", "", "");

		boolean names(ReportKind reportKind) {
			return reportKind.name().equals(this.kind);
		}

	}

	/**
	 * The document.
	 *
	 * @param dated its date; the day, or day and month, may be empty
	 * @param dateNote anything uncertain about the date
	 * @param url web address of the published document
	 * @param source where the text comes from
	 */
	record DocumentForm(DateParts dated, String dateNote, String url, String source) {

		static final DocumentForm EMPTY = new DocumentForm(DateParts.EMPTY, "", "", "");

		static DocumentForm of(ReportContent content) {
			var document = content.document();
			return new DocumentForm(GivenDate.parts(document.datedOn(), document.datePrecision()),
					FormValues.text(document.dateNote()), FormValues.text(content.url()),
					FormValues.text(content.source()));
		}

	}

}
