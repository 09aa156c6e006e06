package org.throughline.report.web;

import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import org.springframework.validation.Errors;

import org.throughline.platform.form.FormChecks;
import org.throughline.platform.form.FormValues;
import org.throughline.platform.govuk.DateParts;
import org.throughline.platform.govuk.GivenDate;
import org.throughline.report.NewReport;
import org.throughline.report.ReportAuthor;
import org.throughline.report.ReportBody;
import org.throughline.report.ReportContent;
import org.throughline.report.ReportContent.Guidance;
import org.throughline.report.ReportKind;
import org.throughline.report.ReportSummary;

/**
 * The form of a report's details.
 *
 * @param body whose report it is, if it is new
 * @param sourceLabel its name in the source, if it differs from the title
 * @param period the period it covers
 * @param guidance statutory guidance; empty for the one in force at the document date
 * @param document date and source of the document
 * @param authors its authors; empty rows are not saved
 */
record ReportForm(String version, ReportBody body, String title, String sourceLabel, PeriodForm period,
		Guidance guidance, DocumentForm document, List<ReportAuthor> authors) {

	/** The number of empty rows for more authors. */
	private static final int MORE_AUTHORS = 2;

	ReportForm {
		body = Objects.requireNonNullElse(body, ReportBody.PARTNERSHIP);
		guidance = Objects.requireNonNullElse(guidance, Guidance.IN_FORCE);
	}

	static ReportForm empty(ReportKind kind) {
		return new ReportForm("", ReportBody.of(kind, null, null), "", "", PeriodForm.EMPTY, Guidance.IN_FORCE,
				DocumentForm.EMPTY, rows(List.of()));
	}

	static ReportForm of(ReportSummary report) {
		var content = report.content();
		return new ReportForm(FormValues.text(report.version()), ReportBody.PARTNERSHIP, content.title(),
				FormValues.text(content.sourceLabel()), PeriodForm.of(content.period()), content.guidance().chosen(),
				DocumentForm.of(content), rows(report.by().authors()));
	}

	private static List<ReportAuthor> rows(List<ReportAuthor> authors) {
		return Stream.concat(authors.stream(), Collections.nCopies(MORE_AUTHORS, ReportAuthor.EMPTY).stream()).toList();
	}

	/** Returns whether anything is filled in that the form shows on request. */
	public boolean detailed() {
		return !this.guidance.equals(Guidance.IN_FORCE) || !this.sourceLabel.isEmpty()
				|| !(this.document.dateNote + this.document.url + this.document.source).isEmpty();
	}

	void check(Errors errors) {
		FormChecks.of(errors)
			.oneOf("body.kind", ReportKind.class)
			.rejectIf(this.body.kind() == ReportKind.SUBGROUP && this.body.group() == null, "body.group", "NotBlank")
			.rejectIf(this.body.kind() == ReportKind.AGENCY && this.body.organisation() == null, "body.organisation",
					"NotBlank")
			.rejectIf(this.body.bodiesMissing(), "body.bodies", "NotBlank");
		checkContent(errors);
	}

	void checkContent(Errors errors) {
		FormChecks.of(errors).required("title").requiredPartialDate("document.dated").webAddress("document.url");
		PeriodForm.check(errors);
	}

	NewReport toNew() {
		return new NewReport(this.body, toContent(), toAuthors());
	}

	List<ReportAuthor> toAuthors() {
		return this.authors.stream().filter((author) -> !author.equals(ReportAuthor.EMPTY)).toList();
	}

	ReportContent toContent() {
		return new ReportContent(this.title, this.sourceLabel, this.period.toPeriod(), this.guidance,
				ReportDates.document(this.document.dated, this.document.dateNote), this.document.url,
				this.document.source);
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
