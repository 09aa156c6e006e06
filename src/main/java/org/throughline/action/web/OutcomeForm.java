package org.throughline.action.web;

import org.springframework.validation.BindingResult;

import org.throughline.action.OutcomeDetails;
import org.throughline.action.RecommendationDetails;
import org.throughline.action.RecommendationOutcome;
import org.throughline.platform.form.FormChecks;
import org.throughline.platform.form.FormValues;
import org.throughline.platform.govuk.DateParts;

/**
 * The form of the outcome of a recommendation.
 *
 * @param on the day it was decided
 * @param reason why
 */
record OutcomeForm(String version, String outcome, DateParts on, String reason) {

	/** Records errors on the fields. */
	void check(BindingResult errors) {
		FormChecks.of(errors).oneOf("outcome", RecommendationOutcome.class).date("on");
	}

	OutcomeDetails toOutcome() {
		return new OutcomeDetails(FormValues.requiredChoice(RecommendationOutcome.class, this.outcome), this.reason,
				this.on.parse().orElse(null));
	}

	static OutcomeForm of(RecommendationDetails details) {
		var recommendation = details.recommendation();
		var outcome = recommendation.outcome();
		return new OutcomeForm(String.valueOf(recommendation.identity().version()), outcome.outcome().name(),
				DateParts.of(outcome.on()), FormValues.text(outcome.reason()));
	}

}
