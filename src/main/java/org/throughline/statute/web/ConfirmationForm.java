package org.throughline.statute.web;

import java.util.List;

import org.springframework.validation.Errors;

import org.throughline.platform.form.FormChecks;
import org.throughline.platform.form.FormValues;
import org.throughline.platform.govuk.Choice;
import org.throughline.platform.govuk.DateParts;
import org.throughline.platform.govuk.GivenDate;
import org.throughline.statute.Confirmation;

/**
 * The fields that confirm a rule: whether it is confirmed, who read the source and when.
 */
record ConfirmationForm(String verified, String verifiedBy, DateParts verifiedOn) {

	static final ConfirmationForm NONE = new ConfirmationForm("", "", DateParts.EMPTY);

	static final List<Choice> CHOICES = List.of(new Choice("true", "Yes"),
			new Choice("false", "No", "Pages show “To be confirmed locally”"));

	/**
	 * Returns the fields as recorded. Rules confirmed in Throughline's release have no
	 * reader and no date, so a change needs a new confirmation.
	 */
	static ConfirmationForm of(Confirmation confirmation) {
		return confirmation.withRelease() ? NONE : new ConfirmationForm(FormValues.text(confirmation.verified()),
				FormValues.text(confirmation.verifiedBy()), DateParts.of(confirmation.verifiedOn()));
	}

	private boolean confirmed() {
		return "true".equals(this.verified);
	}

	void check(Errors errors) {
		var checks = FormChecks.of(errors).oneOf("confirmation.verified", List.of("true", "false"));
		if (confirmed()) {
			checks.required("confirmation.verifiedBy", 200).requiredDate("confirmation.verifiedOn");
		}
	}

	Confirmation values() {
		return confirmed() ? new Confirmation(true, this.verifiedBy.strip(), GivenDate.dayOrNone(this.verifiedOn))
				: Confirmation.NONE;
	}

}
