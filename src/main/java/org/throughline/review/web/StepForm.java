package org.throughline.review.web;

import org.springframework.validation.Errors;

import org.throughline.platform.form.FormChecks;
import org.throughline.platform.form.FormValues;
import org.throughline.platform.govuk.DateParts;
import org.throughline.platform.govuk.GivenDate;
import org.throughline.review.PublicationStep;
import org.throughline.review.StepDetails;

/**
 * The form for the answer to a step before publication.
 */
record StepForm(DateParts done, String notApplicableReason, String version) {

	static StepForm of(StepDetails step) {
		return new StepForm(DateParts.of(step.doneOn()), FormValues.text(step.notApplicableReason()),
				(step.version() != StepDetails.UNANSWERED) ? FormValues.text(step.version()) : "");
	}

	void check(Errors errors) {
		FormChecks.of(errors).date("done").atMost("notApplicableReason", 1_000);
	}

	StepDetails toStep(PublicationStep step) {
		return new StepDetails(step, GivenDate.dayOrNone(this.done), FormValues.orNull(this.notApplicableReason),
				FormValues.version(this.version));
	}

}
