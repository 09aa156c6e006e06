package org.throughline.assurance;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.jspecify.annotations.Nullable;

import org.throughline.platform.form.TextRules;

/**
 * The content of external assurance.
 *
 * @param title title, if the type is not specific enough
 * @param byWhom who carried it out
 * @param about its subject, if it was not about one organisation
 * @param date when it was carried out
 * @param source source of the wording
 * @param note internal note, never public
 */
@Embeddable
public record ExternalAssuranceContent(@Enumerated(EnumType.STRING) ExternalAssuranceKind kind, @Nullable String title,
		String byWhom, @Nullable String about, @JsonUnwrapped DateHeld date, @JsonUnwrapped ExternalResult result,
		@Nullable String source, @Nullable String note) {

	/** The content of external assurance that is not recorded yet. */
	@SuppressWarnings("NullAway") // the type is not chosen yet
	public static final ExternalAssuranceContent EMPTY = new ExternalAssuranceContent(null, null, "", null,
			DateHeld.UNKNOWN, ExternalResult.NONE, null, null);

	public ExternalAssuranceContent {
		date = (date != null) ? date : DateHeld.UNKNOWN;
		result = (result != null) ? result : ExternalResult.NONE;
	}

	ExternalAssuranceContent checked() {
		return new ExternalAssuranceContent(this.kind, TextRules.optional("title", this.title, TextRules.LINE),
				TextRules.required("byWhom", this.byWhom, TextRules.LINE),
				TextRules.optional("about", this.about, TextRules.LINE), this.date, this.result.checked(),
				TextRules.optional("source", this.source, TextRules.LINE),
				TextRules.optional("note", this.note, TextRules.WORDING));
	}

	/** Returns the content with this date and number of recommendations. */
	public ExternalAssuranceContent with(DateHeld held, @Nullable Integer recommendations) {
		return new ExternalAssuranceContent(this.kind, this.title, this.byWhom, this.about, held,
				new ExternalResult(this.result.outcome(), recommendations, this.result.url()), this.source, this.note);
	}

}
