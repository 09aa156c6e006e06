package org.throughline.action.web;

import org.jspecify.annotations.Nullable;

import org.throughline.action.RecommendationDetails;

/**
 * The form of a response to a recommendation.
 *
 * @param version the version the editor saw
 * @param response the answer
 * @param reason why
 */
record ResponseForm(String version, String response, String reason) {

	ResponseForm(@Nullable String version, @Nullable String response, @Nullable String reason) {
		this.version = Typed.text(version);
		this.response = Typed.text(response);
		this.reason = Typed.text(reason);
	}

	static ResponseForm of(RecommendationDetails details) {
		return new ResponseForm(String.valueOf(details.version()), details.recommendation().response().name(),
				details.responseReason());
	}

}
