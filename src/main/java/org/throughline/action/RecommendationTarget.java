package org.throughline.action;

import java.time.LocalDate;

import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

import org.throughline.platform.form.TextRules;

/**
 * The addressees, success measure and due date by which a recommendation is judged.
 *
 * @param addressees the addressees, as written
 * @param successMeasure how the difference will be seen
 * @param dueOn the day by which it is to be done
 */
@Embeddable
public record RecommendationTarget(@Nullable String addressees, @Nullable String successMeasure,
		@Nullable LocalDate dueOn) {

	/** Nothing is stated. */
	public static final RecommendationTarget NONE = new RecommendationTarget(null, null, null);

	/** Returns the same target with this date. */
	public RecommendationTarget due(@Nullable LocalDate day) {
		return new RecommendationTarget(this.addressees, this.successMeasure, day);
	}

	RecommendationTarget checked() {
		return new RecommendationTarget(TextRules.optional("addressees", this.addressees, TextRules.NOTE),
				TextRules.optional("successMeasure", this.successMeasure, TextRules.NOTE), this.dueOn);
	}

}
