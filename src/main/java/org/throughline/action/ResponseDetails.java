package org.throughline.action;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.jspecify.annotations.Nullable;

import org.throughline.platform.form.TextRules;

/**
 * The response to a recommendation.
 *
 * @param reason the reason; required if {@link RecommendationResponse#needsReason()}
 */
@Embeddable
public record ResponseDetails(@Enumerated(EnumType.STRING) RecommendationResponse response,
		@Column(name = "response_reason") @Nullable String reason) {

	/** No response is stated. */
	public static final ResponseDetails NOT_STATED = new ResponseDetails(RecommendationResponse.NOT_STATED, null);

	ResponseDetails checked() {
		return new ResponseDetails(this.response, this.response.needsReason()
				? TextRules.requiredNote("reason", this.reason) : TextRules.note("reason", this.reason));
	}

	ResponseDetails withoutReason() {
		return new ResponseDetails(this.response, null);
	}

}
