package org.throughline.measure.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

import org.springframework.validation.BindingResult;

import org.throughline.measure.EvaluationContent;
import org.throughline.measure.EvaluationDetails;
import org.throughline.platform.govuk.DateParts;
import org.throughline.platform.govuk.GivenDate;
import org.throughline.platform.govuk.Typed;
import org.throughline.platform.persistence.TimeOrderedId;

/**
 * What a training activity changed, as typed.
 */
record EvaluationForm(String id, String version, @NotBlank @Size(max = 5_000) String changed,
		@Size(max = 2_000) String measuredHow, DateParts on) {

	EvaluationForm {
		id = Typed.words(id);
		version = Typed.words(version);
		changed = Typed.words(changed);
		measuredHow = Typed.words(measuredHow);
		on = Typed.date(on);
	}

	static EvaluationForm empty() {
		return new EvaluationForm(TimeOrderedId.next().toString(), "0", "", "", DateParts.EMPTY);
	}

	static EvaluationForm of(EvaluationDetails one) {
		return new EvaluationForm(one.id().toString(), String.valueOf(one.version()), one.content().changed(),
				Typed.shown(one.content().measuredHow()),
				GivenDate.parts(one.content().on(), one.content().precision()));
	}

	@Nullable EvaluationContent toContent(BindingResult errors) {
		var day = GivenDate.dayOrNone(this.on);
		if (day == null && !this.on.blank()) {
			errors.rejectValue("on", "date.unreal");
		}
		return errors.hasErrors() ? null : new EvaluationContent(this.changed, Typed.orNothing(this.measuredHow), day,
				GivenDate.precision(this.on));
	}

}
