package org.throughline.measure.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

import org.springframework.validation.Errors;

import org.throughline.measure.EvaluationContent;
import org.throughline.measure.EvaluationDetails;
import org.throughline.platform.form.FormChecks;
import org.throughline.platform.form.FormFields;
import org.throughline.platform.form.FormValues;
import org.throughline.platform.govuk.DateParts;
import org.throughline.platform.govuk.GivenDate;

/**
 * The form of an evaluation of training.
 */
record EvaluationForm(String version, @NotBlank @Size(max = 5_000) String changed,
		@Size(max = 2_000) String measuredHow, DateParts on) implements FormFields {

	static EvaluationForm of(EvaluationDetails evaluation) {
		var content = evaluation.content();
		return new EvaluationForm(FormValues.text(evaluation.version()), content.changed(),
				FormValues.text(content.measuredHow()), GivenDate.parts(content.on()));
	}

	@Override
	public void check(Errors errors) {
		FormChecks.of(errors)
			.partialDate("on")
			.rejectIf(!EvaluationContent.isImpact(this.changed), "changed", "training.changed.nothing")
			.evidence("measuredHow");
	}

	EvaluationContent toContent() {
		return new EvaluationContent(this.changed, FormValues.orNull(this.measuredHow), GivenDate.date(this.on));
	}

}
