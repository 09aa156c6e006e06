package org.throughline.action;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.jspecify.annotations.Nullable;

import org.throughline.platform.form.TextRules;
import org.throughline.platform.security.Visibility;

/**
 * The content of an action plan.
 *
 * @param description its purpose (Markdown)
 * @param scheme its grades and status words
 */
@Embeddable
public record PlanContent(String title, @Nullable String description, ProgressScheme scheme,
		@Enumerated(EnumType.STRING) Visibility visibility) {

	public PlanContent {
		scheme = (scheme != null) ? scheme : ProgressScheme.NONE;
	}

	PlanContent checked() {
		return new PlanContent(TextRules.required("title", this.title, TextRules.LINE),
				TextRules.optional("description", this.description, TextRules.WORDING), this.scheme.checked(),
				this.visibility);
	}

}
