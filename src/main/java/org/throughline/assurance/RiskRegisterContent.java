package org.throughline.assurance;

import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

import org.throughline.platform.form.TextRules;

/**
 * The content of a risk register.
 *
 * @param reviewCycle review frequency, as written
 * @param description purpose (Markdown)
 * @param note internal note, never public
 */
@Embeddable
public record RiskRegisterContent(String name, @Nullable String ownerAsWritten, @Nullable String reviewCycle,
		@Nullable String description, @Nullable String note) {

	RiskRegisterContent checked() {
		return new RiskRegisterContent(TextRules.required("name", this.name, TextRules.LINE),
				TextRules.optional("ownerAsWritten", this.ownerAsWritten, TextRules.LINE),
				TextRules.optional("reviewCycle", this.reviewCycle, TextRules.LINE),
				TextRules.optional("description", this.description, TextRules.WORDING),
				TextRules.optional("note", this.note, TextRules.WORDING));
	}

}
