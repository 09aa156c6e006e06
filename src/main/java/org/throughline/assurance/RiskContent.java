package org.throughline.assurance;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

/**
 * The content of a risk.
 *
 * @param title title
 * @param analysis description, cause and mitigation
 * @param priorityReference the priority it belongs to, as written
 * @param grade risk rating, in the wording or score of the register
 * @param ownerAsWritten risk owner, as written
 * @param review review and closing dates
 * @param note internal note, never public
 */
@Embeddable
public record RiskContent(String title, @JsonUnwrapped RiskAnalysis analysis, @Nullable String priorityReference,
		@Nullable String grade, @Nullable String ownerAsWritten, @JsonUnwrapped RiskReview review,
		@Nullable String note) {

	public RiskContent {
		analysis = (analysis != null) ? analysis : RiskAnalysis.NONE;
		review = (review != null) ? review : RiskReview.NONE;
	}

	RiskContent checked() {
		return new RiskContent(FieldRules.required("title", this.title, FieldRules.LINE), this.analysis.checked(),
				FieldRules.optional("priorityReference", this.priorityReference, FieldRules.LINE),
				FieldRules.optional("grade", this.grade, FieldRules.LINE),
				FieldRules.optional("ownerAsWritten", this.ownerAsWritten, FieldRules.LINE), this.review.checked(),
				FieldRules.optional("note", this.note, FieldRules.WORDING));
	}

	RiskContent withoutNote() {
		return new RiskContent(this.title, this.analysis, this.priorityReference, this.grade, this.ownerAsWritten,
				this.review, null);
	}

}
