package org.throughline.assurance;

import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

import org.throughline.platform.form.TextRules;

/**
 * The result of external assurance.
 *
 * @param outcome findings, as written (Markdown)
 * @param recommendations number of recommendations, or {@code null} if not stated
 * @param url web address of the published result
 */
@Embeddable
public record ExternalResult(@Nullable String outcome, @Nullable Integer recommendations, @Nullable String url) {

	/** Nothing is stated. */
	public static final ExternalResult NONE = new ExternalResult(null, null, null);

	/** The web address, or {@code null} if it is not safe to follow. */
	public @Nullable String webAddress() {
		return (this.url != null && this.url.matches("https?://\\S+")) ? this.url : null;
	}

	ExternalResult checked() {
		return new ExternalResult(TextRules.optional("outcome", this.outcome, TextRules.WORDING),
				TextRules.count("recommendations", this.recommendations),
				TextRules.optionalWebAddress("url", this.url));
	}

}
