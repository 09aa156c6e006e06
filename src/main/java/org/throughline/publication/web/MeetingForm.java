package org.throughline.publication.web;

import java.time.LocalDate;

import org.springframework.validation.Errors;

import org.throughline.platform.form.FormChecks;
import org.throughline.platform.govuk.DateParts;

/**
 * The form of a meeting that considers a report.
 */
record MeetingForm(String name, DateParts onDay, boolean keyDecision) {

	static final MeetingForm EMPTY = new MeetingForm("", DateParts.EMPTY, false);

	void check(Errors errors) {
		FormChecks.of(errors).required("name").requiredDate("onDay");
	}

	LocalDate day() {
		return this.onDay.parse().orElseThrow();
	}

}
