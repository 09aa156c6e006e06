package org.throughline.action.web;

import org.jspecify.annotations.Nullable;

import org.throughline.action.RecommendationDetails;

/**
 * How a recommendation is answered, as typed.
 *
 * @param version the version the editor saw
 * @param response the answer
 * @param reason why
 */
record AnswerForm(String version, String response, String reason) {

	AnswerForm(@Nullable String version, @Nullable String response, @Nullable String reason) {
		this.version = Typed.text(version);
		this.response = Typed.text(response);
		this.reason = Typed.text(reason);
	}

	static AnswerForm of(RecommendationDetails details) {
		return new AnswerForm(String.valueOf(details.version()), details.recommendation().response().name(),
				details.responseReason());
	}

}
