package org.throughline.paper.web;

import org.springframework.validation.Errors;

import org.throughline.platform.form.FormChecks;
import org.throughline.platform.form.TextRules;
import org.throughline.publication.Withdrawal;

/**
 * The form for withdrawing a paper.
 *
 * @param confirmed "true" if the person knows that this cannot be undone
 */
record WithdrawalForm(String version, String reason, String order, String confirmed) {

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
