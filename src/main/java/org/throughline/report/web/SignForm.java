package org.throughline.report.web;

import org.springframework.validation.Errors;

/**
 * The form for signing a draft.
 *
 * @param organisation slug of the safeguarding partner
 * @param shown the checksum of the draft as the page showed it
 * @param confirmed "true" if the person signs what it prints
 */
record SignForm(String organisation, String shown, String confirmed) {

	void check(Errors errors) {
		if (this.organisation.isEmpty()) {
			errors.rejectValue("organisation", "signForm.organisation.missing");
		}
		if (!"true".equals(this.confirmed)) {
			errors.rejectValue("confirmed", "signForm.confirmed.missing");
		}
	}

}
