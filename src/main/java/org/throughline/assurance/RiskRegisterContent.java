package org.throughline.assurance;

import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

import org.throughline.platform.text.Markdown;

/**
 * The content of a risk register.
 *
 * @param name name
 * @param ownerAsWritten owner, as written
 * @param reviewCycle review frequency, as written
 * @param description purpose (Markdown)
 * @param note internal note, never public
 */
@Embeddable
public record RiskRegisterContent(String name, @Nullable String ownerAsWritten, @Nullable String reviewCycle,
		@Nullable String description, @Nullable String note) {

	/** The purpose as HTML. */
	public String descriptionHtml() {
		return Markdown.toHtml(this.description);
	}

	RiskRegisterContent checked() {
		return new RiskRegisterContent(FieldRules.required("name", this.name, FieldRules.LINE),
				FieldRules.optional("ownerAsWritten", this.ownerAsWritten, FieldRules.LINE),
				FieldRules.optional("reviewCycle", this.reviewCycle, FieldRules.LINE),
				FieldRules.optional("description", this.description, FieldRules.WORDING),
				FieldRules.optional("note", this.note, FieldRules.WORDING));
	}

	RiskRegisterContent withoutNote() {
		return new RiskRegisterContent(this.name, this.ownerAsWritten, this.reviewCycle, this.description, null);
	}

}
