package org.throughline.statute.web;

import org.springframework.validation.Errors;

import org.throughline.platform.form.FormChecks;
import org.throughline.platform.form.FormValues;
import org.throughline.platform.govuk.DateParts;
import org.throughline.statute.ClockRuleDetails;
import org.throughline.statute.ClockRuleChange;

record ClockRuleForm(String version, DateParts validFrom, String amount, String fixedDay, String fixedMonth,
		String source, ConfirmationForm confirmation, String note) {

	static ClockRuleForm of(ClockRuleDetails rule) {
		return new ClockRuleForm(FormValues.text(rule.version()), DateParts.of(rule.basis().validFrom()),
				FormValues.text(rule.time().amount()), FormValues.text(rule.time().fixedDay()),
				FormValues.text(rule.time().fixedMonth()), rule.basis().source(),
				ConfirmationForm.of(rule.basis().confirmation()), FormValues.text(rule.basis().note()));
	}

	void check(Errors errors, ClockRuleDetails rule) {
		var checks = FormChecks.of(errors).requiredDate("validFrom").required("source", 500).atMost("note", 1_000);
		this.confirmation.check(errors);
		if (rule.time().amount() != null) {
			checks.required("amount", 9).wholeNumber("amount");
		}
	}

	ClockRuleChange toChange() {
		return new ClockRuleChange(this.validFrom.parse().orElseThrow(), FormValues.wholeNumber(this.amount),
				FormValues.wholeNumber(this.fixedMonth), FormValues.wholeNumber(this.fixedDay), this.source,
				this.confirmation.values(), FormValues.orNull(this.note), FormValues.version(this.version));
	}

}
