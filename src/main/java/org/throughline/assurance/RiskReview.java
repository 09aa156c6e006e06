package org.throughline.assurance;

import java.time.LocalDate;

import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

import org.throughline.platform.form.RuleViolation;
import org.throughline.platform.form.TextRules;

/**
 * The next review date of a risk, or the date and reason of its closing.
 *
 * @param reviewOn next review date
 * @param closedOn date closed
 * @param closedReason reason for closing
 */
@Embeddable
public record RiskReview(@Nullable LocalDate reviewOn, @Nullable LocalDate closedOn, @Nullable String closedReason) {

	/** No date is set. */
	public static final RiskReview NONE = new RiskReview(null, null, null);

	/** Whether the review is overdue on this day. */
	boolean overdue(LocalDate today) {
		return this.closedOn == null && this.reviewOn != null && this.reviewOn.isBefore(today);
	}

	RiskReview checked() {
		String reason = TextRules.optional("closedReason", this.closedReason, TextRules.LINE);
		if (this.closedOn != null && reason == null) {
			throw new RuleViolation("closedReason", "risk.closedReason.missing");
		}
		if (this.closedOn == null && reason != null) {
			throw new RuleViolation("closedOn", "risk.closedOn.missing");
		}
		return new RiskReview(this.reviewOn, this.closedOn, reason);
	}

}
