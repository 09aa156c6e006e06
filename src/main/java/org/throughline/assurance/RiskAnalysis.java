package org.throughline.assurance;

import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

import org.throughline.platform.form.TextRules;

/**
 * A risk's description, cause and mitigation, as written (Markdown).
 *
 * @param wording description
 * @param response mitigation
 */
@Embeddable
public record RiskAnalysis(@Nullable String wording, @Nullable String cause, @Nullable String response) {

	/** Nothing is written. */
	public static final RiskAnalysis NONE = new RiskAnalysis(null, null, null);

	RiskAnalysis checked() {
		return new RiskAnalysis(TextRules.optional("wording", this.wording, TextRules.WORDING),
				TextRules.optional("cause", this.cause, TextRules.WORDING),
				TextRules.optional("response", this.response, TextRules.WORDING));
	}

}
