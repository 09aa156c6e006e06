package org.throughline.paper.web;

import org.springframework.validation.Errors;

import org.throughline.paper.NewClearance;
import org.throughline.platform.form.FormChecks;
import org.throughline.platform.form.FormValues;
import org.throughline.platform.form.TextRules;

/**
 * The form that adds a clearance to a paper.
 */
record NewClearanceForm(String name, String section, String printed, String workingDays) {

	static final NewClearanceForm EMPTY = new NewClearanceForm("", "", "Comments checked by: {officer}, {post}", "10");

	void check(Errors errors) {
		FormChecks.of(errors)
			.required("name", TextRules.LINE)
			.atMost("printed", TextRules.LINE)
			.rejectIf(!this.workingDays.matches("[0-9]{1,3}"), "workingDays", "paperTemplate.clearance.days");
	}

	NewClearance toClearance() {
		return new NewClearance(this.name, FormValues.orNull(this.section), FormValues.orNull(this.printed),
				Integer.parseInt(this.workingDays));
	}

}
