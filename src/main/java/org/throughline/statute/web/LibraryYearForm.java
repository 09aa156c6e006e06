package org.throughline.statute.web;

import org.springframework.validation.Errors;

import org.throughline.platform.form.FormChecks;

/**
 * The form for importing a year from the calendar library.
 */
record LibraryYearForm(String year) {

	void check(Errors errors) {
		FormChecks.of(errors).required("year", 4).wholeNumber("year");
	}

}
