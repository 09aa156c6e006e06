package org.throughline.measure.web;

import org.springframework.validation.Errors;

import org.throughline.measure.IndicatorBreak;
import org.throughline.platform.form.FormChecks;
import org.throughline.platform.govuk.DateParts;

/**
 * The form of a break in series.
 */
record IndicatorBreakForm(DateParts from, String reason) {

	void check(Errors errors) {
		FormChecks.of(errors).requiredDate("from").required("reason", 5_000);
	}

	IndicatorBreak toBreak() {
		return new IndicatorBreak(this.from.parse().orElseThrow(), this.reason);
	}

}
