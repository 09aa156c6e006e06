package org.throughline.statute.web;

import org.springframework.validation.Errors;

import org.throughline.platform.form.FormChecks;
import org.throughline.platform.form.FormValues;
import org.throughline.platform.govuk.DateParts;
import org.throughline.statute.NewBankHoliday;

record BankHolidayForm(DateParts day, String name, String note) {

	void check(Errors errors) {
		FormChecks.of(errors).requiredDate("day").required("name", 100).atMost("note", 300);
	}

	NewBankHoliday toNew() {
		return new NewBankHoliday(this.day.parse().orElseThrow(), this.name, FormValues.orNull(this.note));
	}

}
