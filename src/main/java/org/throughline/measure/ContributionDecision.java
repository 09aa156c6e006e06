package org.throughline.measure;

import java.time.LocalDate;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.jspecify.annotations.Nullable;

import org.throughline.platform.form.RuleViolation;
import org.throughline.platform.time.Dates;

/**
 * The decision of another body on a contribution, such as a schools forum.
 *
 * @param decidedBy the body as stated
 * @param decidedOn the day of the decision
 * @param conditions the conditions as stated
 * @param status whether the conditions are met, or {@code null} if that is not stated
 */
@Embeddable
public record ContributionDecision(@Nullable String decidedBy, @Nullable LocalDate decidedOn,
		@Nullable String conditions,
		@Enumerated(EnumType.STRING) @Column(name = "condition_status") @Nullable ConditionStatus status) {

	/** No other body decides. */
	public static final ContributionDecision NONE = new ContributionDecision(null, null, null, null);

	public ContributionDecision {
		if (status != null && conditions == null) {
			throw new RuleViolation("decision.conditions", "contribution.conditions.missing");
		}
	}

	/** Whether it depends on conditions that are not known to be met. */
	public boolean pending() {
		return this.conditions != null && this.status != ConditionStatus.MET;
	}

	/**
	 * Returns text such as "Decided by the Cabinet on 3 March 2026"; empty if not stated.
	 */
	public String inWords() {
		return (this.decidedBy == null && this.decidedOn == null) ? ""
				: "Decided" + ((this.decidedBy != null) ? " by " + this.decidedBy : "")
						+ ((this.decidedOn != null) ? " on " + Dates.inWords(this.decidedOn) : "");
	}

}
