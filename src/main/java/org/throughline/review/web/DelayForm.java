package org.throughline.review.web;

import org.springframework.validation.Errors;

import org.throughline.platform.govuk.DateParts;
import org.throughline.platform.govuk.GivenDate;
import org.throughline.platform.persistence.TimeOrderedId;
import org.throughline.review.DelayDetails;
import org.throughline.review.DelayEdit;
import org.throughline.review.DelayReason;

/**
 * A delay of publication, as typed.
 */
record DelayForm(String id, String version, String reason, String explanation, DateParts from, DateParts panelInformed,
		DateParts secretaryInformed, DateParts lifted) {

	DelayForm {
		id = Words.typed(id);
		version = Words.typed(version);
		reason = Words.typed(reason);
		explanation = Words.typed(explanation);
		from = Words.typed(from);
		panelInformed = Words.typed(panelInformed);
		secretaryInformed = Words.typed(secretaryInformed);
		lifted = Words.typed(lifted);
	}

	static DelayForm empty() {
		return new DelayForm(TimeOrderedId.next().toString(), "0", "", "", DateParts.EMPTY, DateParts.EMPTY,
				DateParts.EMPTY, DateParts.EMPTY);
	}

	static DelayForm of(DelayDetails delay) {
		return new DelayForm(delay.id().toString(), String.valueOf(delay.version()), delay.reason().name(),
				Words.shown(delay.explanation()), GivenDate.parts(delay.from(), delay.precision()),
				GivenDate.parts(delay.panelInformedOn(), null), GivenDate.parts(delay.secretaryInformedOn(), null),
				GivenDate.parts(delay.liftedOn(), null));
	}

	void check(Errors errors) {
		new Checks(errors).oneOf("reason", DelayReason.class)
			.atMost("explanation", 5_000)
			.given("from", true)
			.day("panelInformed", false)
			.day("secretaryInformed", false)
			.day("lifted", false);
	}

	DelayEdit toEdit() {
		return new DelayEdit(Words.choice(DelayReason.class, this.reason), Words.orNone(this.explanation),
				GivenDate.dayOrNone(this.from), GivenDate.precision(this.from), GivenDate.dayOrNone(this.panelInformed),
				GivenDate.dayOrNone(this.secretaryInformed), GivenDate.dayOrNone(this.lifted),
				Words.version(this.version));
	}

}
