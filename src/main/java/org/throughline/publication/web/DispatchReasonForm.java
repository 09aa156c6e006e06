package org.throughline.publication.web;

import org.springframework.validation.Errors;

import org.throughline.platform.form.FormChecks;
import org.throughline.platform.form.FormFields;
import org.throughline.platform.form.TextRules;

/**
 * The form in which a manager says why no copy is needed, or why a record was a mistake.
 *
 * @param version of the record; empty if there is none
 */
record DispatchReasonForm(String version, String reason) implements FormFields {

	@Override
	public void check(Errors errors) {
		FormChecks.of(errors).required("reason", TextRules.NOTE);
	}

}
