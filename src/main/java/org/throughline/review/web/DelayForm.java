package org.throughline.review.web;

import org.springframework.validation.Errors;

import org.throughline.platform.form.FormChecks;
import org.throughline.platform.form.FormFields;
import org.throughline.platform.form.FormValues;
import org.throughline.platform.govuk.DateParts;
import org.throughline.platform.govuk.GivenDate;
import org.throughline.review.DelayContent;
import org.throughline.review.DelayDetails;
import org.throughline.review.DelayReason;

/**
 * The form of a publication delay.
 */
record DelayForm(String version, String reason, String explanation, DateParts from, DateParts panelInformed,
		DateParts secretaryInformed, DateParts lifted) implements FormFields {

	static DelayForm of(DelayDetails delay) {
		var content = delay.content();
		return new DelayForm(FormValues.text(delay.version()), FormValues.text(content.reason()),
				FormValues.text(content.explanation()), GivenDate.parts(content.from()),
				DateParts.of(content.panelInformedOn()), DateParts.of(content.secretaryInformedOn()),
				DateParts.of(content.liftedOn()));
	}

	@Override
	public void check(Errors errors) {
		FormChecks.of(errors)
			.oneOf("reason", DelayReason.class)
			.atMost("explanation", 5_000)
			.requiredPartialDate("from")
			.date("panelInformed")
			.date("secretaryInformed")
			.date("lifted");
	}

	DelayContent content() {
		return new DelayContent(FormValues.requiredChoice(DelayReason.class, this.reason),
				FormValues.orNull(this.explanation), GivenDate.date(this.from), GivenDate.dayOrNone(this.panelInformed),
				GivenDate.dayOrNone(this.secretaryInformed), GivenDate.dayOrNone(this.lifted));
	}

}
