package org.throughline.statute.web;

import org.springframework.validation.Errors;

import org.throughline.platform.form.FormChecks;

record LibraryYearForm(String year) {

	void check(Errors errors) {
		FormChecks.of(errors).required("year", 4).wholeNumber("year");
	}

}
