package org.throughline.review.web;

import org.springframework.validation.Errors;

import org.throughline.platform.form.FormChecks;
import org.throughline.platform.govuk.DateParts;

/**
 * The form for progressing a rapid review to a practice review.
 */
record ConvertForm(String version, DateParts decided) {

	void check(Errors errors) {
		FormChecks.of(errors).requiredPartialDate("decided");
	}

}
