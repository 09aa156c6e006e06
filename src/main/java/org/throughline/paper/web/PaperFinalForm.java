package org.throughline.paper.web;

import java.util.Objects;

import org.springframework.validation.Errors;

import org.throughline.platform.form.FormChecks;
import org.throughline.platform.form.TextRules;
import org.throughline.platform.govuk.DateParts;

/**
 * The form that makes a paper final.
 *
 * @param version the fingerprint of what the person saw
 */
record PaperFinalForm(String version, DateParts publicFrom, String changes) {

	PaperFinalForm {
		publicFrom = Objects.requireNonNullElse(publicFrom, DateParts.EMPTY);
		changes = Objects.requireNonNullElse(changes, "");
	}

	void check(Errors errors) {
		FormChecks.of(errors).requiredDate("publicFrom").atMost("changes", TextRules.NOTE);
	}

}
