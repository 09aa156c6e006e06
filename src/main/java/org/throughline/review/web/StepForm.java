package org.throughline.review.web;

import org.springframework.validation.Errors;

import org.throughline.platform.govuk.DateParts;
import org.throughline.platform.govuk.GivenDate;
import org.throughline.review.PublicationStep;
import org.throughline.review.StepDetails;

/**
 * The answer to a step before publication, as typed.
 */
record StepForm(DateParts done, String notApplicableReason, String version) {

	StepForm {
		done = Words.typed(done);
		notApplicableReason = Words.typed(notApplicableReason);
		version = Words.typed(version);
	}

	static StepForm of(StepDetails step) {
		return new StepForm(GivenDate.parts(step.doneOn(), null), Words.shown(step.notApplicableReason()),
				(step.version() != StepDetails.OPEN) ? String.valueOf(step.version()) : "");
	}

	void check(Errors errors) {
		new Checks(errors).day("done", false).atMost("notApplicableReason", 1_000);
	}

	StepDetails toStep(PublicationStep step) {
		return new StepDetails(step, GivenDate.dayOrNone(this.done), Words.orNone(this.notApplicableReason),
				Words.version(this.version));
	}

}
