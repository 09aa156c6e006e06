package org.throughline.action.web;

import org.springframework.validation.Errors;

import org.throughline.platform.form.FormChecks;
import org.throughline.platform.form.FormFields;

/**
 * The form in which a manager says that a letter was recorded as sent by mistake.
 */
record CancelLetterForm(String version, String reason) implements FormFields {

	@Override
	public void check(Errors errors) {
		FormChecks.of(errors).required("reason", 2_000);
	}

}
