package org.throughline.report.web;

import org.springframework.validation.Errors;

import org.throughline.platform.form.FormChecks;
import org.throughline.platform.form.TextRules;

/**
 * The form for withdrawing a signature on paper.
 *
 * @param reason for business managers
 */
record SignOffWithdrawalForm(String reason) {

	void check(Errors errors) {
		FormChecks.of(errors).required("reason", TextRules.NOTE);
	}

}
