package org.throughline.paper.web;

import java.util.List;

import jakarta.validation.constraints.Size;

import org.springframework.validation.Errors;

import org.throughline.paper.Meeting;
import org.throughline.paper.NewPaper;
import org.throughline.platform.form.FormChecks;
import org.throughline.platform.form.FormValues;
import org.throughline.platform.govuk.DateParts;

import static org.throughline.platform.form.FormValues.orNull;

/**
 * The form of a new paper.
 *
 * @param planned the number of a meeting that is planned, or empty
 */
record NewPaperForm(String template, @Size(max = 20) List<String> reports, String planned, String council, String body,
		DateParts meetsOn, String title) {

	void check(Errors errors) {
		var checks = FormChecks.of(errors).required("template").atMost("title", FormChecks.LINE);
		if (FormValues.chosen(this.reports).isEmpty()) {
			errors.rejectValue("reports", "paper.reports.none");
		}
		if (this.planned.isEmpty()) {
			checks.required("body").atMost("council", FormChecks.LINE).requiredDate("meetsOn");
		}
	}

	NewPaper toPaper() {
		var meeting = new Meeting(orNull(this.council), this.body, this.meetsOn.parse().orElse(null), null, null, null,
				null);
		return new NewPaper(this.template, FormValues.chosen(this.reports), FormValues.wholeNumber(this.planned),
				meeting, orNull(this.title));
	}

}
