package org.throughline.report.web;

import org.springframework.validation.Errors;

import org.throughline.platform.form.FormChecks;
import org.throughline.platform.form.FormValues;
import org.throughline.platform.govuk.DateParts;
import org.throughline.platform.govuk.GivenDate;
import org.throughline.platform.persistence.TimeOrderedId;
import org.throughline.report.NewReport;
import org.throughline.report.ReportContent;
import org.throughline.report.ReportKind;
import org.throughline.report.ReportSummary;

/**
 * The form of a report's details.
 *
 * @param id identifier of a new report, so that a form sent twice creates one report
 * @param version version on the page
 * @param kind kind of report
 * @param group slug of the group, for a subgroup report
 * @param organisation slug of the agency, for an agency report
 * @param title title
 * @param period label of the period
 * @param starts first day of the period
 * @param ends last day of the period
 * @param regime statutory guidance; empty for the one in force at the end of the period
 * @param dated document date; the day, or day and month, may be empty
 * @param dateNote anything uncertain about the date
 * @param url web address of the published document
 * @param source where the text comes from
 */
record ReportForm(String id, String version, String kind, String group, String organisation, String title,
		String period, DateParts starts, DateParts ends, String regime, DateParts dated, String dateNote, String url,
		String source) {

	static ReportForm empty(ReportKind kind) {
		return new ReportForm(TimeOrderedId.next().toString(), "", kind.name(), "", "", "", "", DateParts.EMPTY,
				DateParts.EMPTY, "", DateParts.EMPTY, "", "", "");
	}

	static ReportForm of(ReportSummary report) {
		var content = report.content();
		var document = content.document();
		return new ReportForm(report.id().toString(), FormValues.text(report.version()), report.kind().name(), "", "",
				content.title(), report.periodLabel(), DateParts.of(report.startsOn()), DateParts.of(report.endsOn()),
				FormValues.text(content.regimeKey()), GivenDate.parts(document.datedOn(), document.datePrecision()),
				FormValues.text(document.dateNote()), FormValues.text(content.url()),
				FormValues.text(content.source()));
	}

	void check(Errors errors) {
		FormChecks.of(errors)
			.oneOf("kind", ReportKind.class)
			.rejectIf("SUBGROUP".equals(this.kind) && this.group.isEmpty(), "group", "NotBlank")
			.rejectIf("AGENCY".equals(this.kind) && this.organisation.isEmpty(), "organisation", "NotBlank");
		checkContent(errors);
	}

	void checkContent(Errors errors) {
		FormChecks.of(errors)
			.required("title", 300)
			.required("period", 60)
			.atMost("dateNote", 500)
			.rejectIf(!this.url.matches("|https?://\\S+"), "url", "WebAddress")
			.atMost("url", 1_000)
			.atMost("source", 1_000);
		ReportDates.check(this.starts, this.ends, this.dated, errors);
	}

	NewReport toNew() {
		return new NewReport(FormValues.id(this.id), null, FormValues.requiredChoice(ReportKind.class, this.kind),
				FormValues.orNull(this.group), FormValues.orNull(this.organisation), toContent());
	}

	ReportContent toContent() {
		return new ReportContent(this.title, ReportDates.period(this.period, this.starts, this.ends), this.regime,
				ReportDates.document(this.dated, this.dateNote), this.url, this.source);
	}

}
