package org.throughline.assurance;

import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

import org.throughline.platform.form.TextRules;

/**
 * The content of a self-assessment, without its ratings.
 *
 * @param periodLabel the period it covers
 * @param jointWithAdults whether it is joint with the safeguarding adults board
 * @param scope scope, as written (Markdown)
 * @param conclusion conclusion, as written (Markdown)
 * @param consecutiveYears the number of consecutive years it states, as written
 * @param note internal note, never public
 */
@Embeddable
public record SelfAssessmentContent(String periodLabel, boolean jointWithAdults, @Nullable String scope,
		@Nullable String conclusion, @Nullable String consecutiveYears, @Nullable String note) {

	private static final int LABEL = 40;

	/** The content of a self-assessment that has been requested and not received. */
	public static SelfAssessmentContent requested(String periodLabel) {
		return new SelfAssessmentContent(periodLabel, false, null, null, null, null);
	}

	SelfAssessmentContent checked() {
		return new SelfAssessmentContent(TextRules.required("periodLabel", this.periodLabel, LABEL),
				this.jointWithAdults, TextRules.optional("scope", this.scope, TextRules.WORDING),
				TextRules.optional("conclusion", this.conclusion, TextRules.WORDING),
				TextRules.optional("consecutiveYears", this.consecutiveYears, TextRules.LINE),
				TextRules.optional("note", this.note, TextRules.WORDING));
	}

	SelfAssessmentContent copiedFrom(SelfAssessmentContent earlier) {
		return new SelfAssessmentContent(this.periodLabel, this.jointWithAdults || earlier.jointWithAdults,
				(this.scope != null) ? this.scope : earlier.scope, this.conclusion, this.consecutiveYears, this.note);
	}

	/**
	 * The content as the public reads it.
	 * @param onlyCopied whether nothing but copied content is there, which is not public
	 */
	SelfAssessmentContent published(boolean onlyCopied) {
		return new SelfAssessmentContent(this.periodLabel, this.jointWithAdults && !onlyCopied,
				onlyCopied ? null : this.scope, this.conclusion, this.consecutiveYears, null);
	}

}
