package org.throughline.report.web;

import org.springframework.validation.Errors;

import org.throughline.platform.form.FormChecks;
import org.throughline.platform.govuk.DateParts;
import org.throughline.report.ReportContent;

/**
 * The period of a report in a form.
 *
 * @param label label, for example 2024/25
 * @param starts first day
 * @param ends last day
 */
record PeriodForm(String label, DateParts starts, DateParts ends) {

	static final PeriodForm EMPTY = new PeriodForm("", DateParts.EMPTY, DateParts.EMPTY);

	static PeriodForm of(ReportContent.Period period) {
		return new PeriodForm(period.label(), DateParts.of(period.startsOn()), DateParts.of(period.endsOn()));
	}

	/** Records errors on the fields of {@code period}. */
	static void check(Errors errors) {
		FormChecks.of(errors)
			.required("period.label")
			.requiredDate("period.starts")
			.requiredDate("period.ends")
			.inOrder("period.starts", "period.ends");
	}

	ReportContent.Period toPeriod() {
		return new ReportContent.Period(this.label, this.starts.parse().orElseThrow(), this.ends.parse().orElseThrow());
	}

}
