package org.throughline.report.web;

import org.springframework.validation.Errors;

import org.throughline.platform.form.FormChecks;
import org.throughline.platform.form.FormValues;
import org.throughline.report.ReportSummary;

/**
 * The form for returning a published report to draft.
 */
record WithdrawalForm(String version, String reason) {

	static WithdrawalForm of(ReportSummary report) {
		return new WithdrawalForm(FormValues.text(report.version()), "");
	}

	void check(Errors errors) {
		FormChecks.of(errors).required("reason", 1_000);
	}

}
