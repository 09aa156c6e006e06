package org.throughline.review.web;

import org.springframework.validation.Errors;

import org.throughline.platform.govuk.DateParts;

/**
 * A rapid review is to become a local child safeguarding practice review, as typed.
 */
record ConvertForm(String id, String version, DateParts decided) {

	ConvertForm {
		id = Words.typed(id);
		version = Words.typed(version);
		decided = Words.typed(decided);
	}

	void check(Errors errors) {
		new Checks(errors).given("decided", true);
	}

}
