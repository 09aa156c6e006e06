package org.throughline.action;

import java.time.LocalDate;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.jspecify.annotations.Nullable;

import org.throughline.platform.form.RuleViolation;
import org.throughline.platform.form.TextRules;

/**
 * The outcome of a recommendation. Everyone who reads the recommendation reads its
 * outcome and the reason.
 *
 * @param reason the reason; required if {@link RecommendationOutcome#needsReason()}
 * @param on the day it was decided; required unless it is open
 */
@Embeddable
public record OutcomeDetails(@Enumerated(EnumType.STRING) RecommendationOutcome outcome,
		@Column(name = "outcome_reason") @Nullable String reason, @Column(name = "outcome_on") @Nullable LocalDate on) {

	/** It is open. */
	public static final OutcomeDetails OPEN = new OutcomeDetails(RecommendationOutcome.OPEN, null, null);

	/** Whether nothing remains to be done. */
	public boolean closed() {
		return this.outcome != RecommendationOutcome.OPEN;
	}

	OutcomeDetails checked(LocalDate today) {
		if (!closed()) {
			return new OutcomeDetails(this.outcome, TextRules.note("reason", this.reason), null);
		}
		if (this.on == null) {
			throw new RuleViolation("on", "recommendation.outcome.date");
		}
		if (this.on.isAfter(today)) {
			throw new RuleViolation("on", "recommendation.outcome.future");
		}
		return new OutcomeDetails(this.outcome, this.outcome.needsReason()
				? TextRules.requiredNote("reason", this.reason) : TextRules.note("reason", this.reason), this.on);
	}

}
