package org.throughline.action.web;

import org.springframework.validation.BindingResult;

import org.throughline.action.RecommendationDetails;
import org.throughline.action.RecommendationResponse;
import org.throughline.action.ResponseDetails;
import org.throughline.platform.form.FormChecks;
import org.throughline.platform.form.FormValues;

/**
 * The form of a response to a recommendation.
 *
 * @param response the answer
 * @param reason why
 */
record ResponseForm(String version, String response, String reason) {

	/** Records errors on the fields. */
	void check(BindingResult errors) {
		FormChecks.of(errors).oneOf("response", RecommendationResponse.class);
	}

	ResponseDetails toResponse() {
		return new ResponseDetails(FormValues.requiredChoice(RecommendationResponse.class, this.response), this.reason);
	}

	static ResponseForm of(RecommendationDetails details) {
		return new ResponseForm(String.valueOf(details.recommendation().identity().version()),
				details.recommendation().response().response().name(),
				FormValues.text(details.recommendation().response().reason()));
	}

}
