package org.throughline.partnership.web;

import jakarta.validation.constraints.Size;

import org.springframework.validation.Errors;

import org.throughline.partnership.Validity;
import org.throughline.platform.form.FormChecks;
import org.throughline.platform.form.FormValues;
import org.throughline.platform.govuk.DateParts;

/**
 * The fields of a period in forms.
 */
record ValidityFields(DateParts from, DateParts to, @Size(max = 2_000) String note) {

	static final ValidityFields EMPTY = new ValidityFields(DateParts.EMPTY, DateParts.EMPTY, "");

	static ValidityFields of(Validity validity) {
		return new ValidityFields(DateParts.of(validity.from()), DateParts.of(validity.to()),
				FormValues.text(validity.note()));
	}

	/** Checks the dates of the form's component {@code validity}. */
	static FormChecks check(Errors errors) {
		return FormChecks.of(errors).date("validity.from").date("validity.to").inOrder("validity.from", "validity.to");
	}

	Validity toValidity() {
		return new Validity(this.from.parse().orElse(null), this.to.parse().orElse(null), FormValues.orNull(this.note));
	}

}
