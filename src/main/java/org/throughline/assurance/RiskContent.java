package org.throughline.assurance;

import java.time.LocalDate;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

import org.throughline.platform.form.TextRules;

/**
 * The content of a risk.
 *
 * @param analysis description, cause and mitigation
 * @param priorityReference the priority it belongs to, as written
 * @param rating likelihood, impact and rating
 * @param review review and closing dates
 * @param note internal note, never public
 */
@Embeddable
public record RiskContent(String title, @JsonUnwrapped RiskAnalysis analysis, @Nullable String priorityReference,
		@JsonUnwrapped RiskRating rating, @Nullable String ownerAsWritten, @JsonUnwrapped RiskReview review,
		@Nullable String note) {

	/** The content of a risk that is not recorded yet. */
	public static final RiskContent EMPTY = new RiskContent("", RiskAnalysis.NONE, null, RiskRating.NONE, null,
			RiskReview.NONE, null);

	public RiskContent {
		analysis = (analysis != null) ? analysis : RiskAnalysis.NONE;
		rating = (rating != null) ? rating : RiskRating.NONE;
		review = (review != null) ? review : RiskReview.NONE;
	}

	RiskContent checked() {
		return new RiskContent(TextRules.required("title", this.title, TextRules.LINE), this.analysis.checked(),
				TextRules.optional("priorityReference", this.priorityReference, TextRules.LINE), this.rating.checked(),
				TextRules.optional("ownerAsWritten", this.ownerAsWritten, TextRules.LINE), this.review.checked(),
				TextRules.optional("note", this.note, TextRules.WORDING));
	}

	/** Returns the content with these dates of the next review and of closing. */
	public RiskContent dated(@Nullable LocalDate reviewOn, @Nullable LocalDate closedOn) {
		return new RiskContent(this.title, this.analysis, this.priorityReference, this.rating, this.ownerAsWritten,
				new RiskReview(reviewOn, closedOn, this.review.closedReason()), this.note);
	}

}
