package org.throughline.publication.web;

import org.springframework.validation.Errors;

import org.throughline.platform.form.FormChecks;
import org.throughline.platform.form.FormValues;
import org.throughline.platform.form.TextRules;
import org.throughline.publication.Withdrawal;
import org.throughline.report.ReportSummary;

/**
 * The form for withdrawing a report.
 *
 * @param reason shown to everyone
 * @param order reference of the order; not public
 * @param confirmed "true" if the person knows that this cannot be undone
 */
record WithdrawalForm(String version, String reason, String order, String confirmed) {

	static WithdrawalForm of(ReportSummary report) {
		return new WithdrawalForm(FormValues.text(report.version()), "", "", "");
	}

	void check(Errors errors) {
		FormChecks.of(errors)
			.required("reason", TextRules.NOTE)
			.required("order", TextRules.LINE)
			.rejectIf(!"true".equals(this.confirmed), "confirmed", "withdrawal.confirm");
	}

	Withdrawal withdrawal() {
		return new Withdrawal(this.reason, this.order);
	}

}
