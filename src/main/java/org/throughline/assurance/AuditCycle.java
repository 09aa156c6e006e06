package org.throughline.assurance;

import java.time.LocalDate;
import java.util.ArrayList;

import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

import org.throughline.platform.form.RuleViolation;
import org.throughline.platform.form.TextRules;

/**
 * The cycle in which an audit is repeated. The form and frequency of audits are local
 * decisions.
 *
 * @param cycleLabel the cycle it belongs to, such as "2024 to 2026"
 * @param intervalMonths the number of months between two audits
 * @param nextDueOn due date of the next audit, if it does not follow from the interval
 */
@Embeddable
public record AuditCycle(@Nullable String cycleLabel, @Nullable Integer intervalMonths, @Nullable LocalDate nextDueOn) {

	/** Nothing is known. */
	public static final AuditCycle UNKNOWN = new AuditCycle(null, null, null);

	/** The longest interval. */
	public static final int MOST_MONTHS = 120;

	AuditCycle checked() {
		if (this.intervalMonths != null && (this.intervalMonths < 1 || this.intervalMonths > MOST_MONTHS)) {
			throw new RuleViolation("intervalMonths", "standardSet.interval");
		}
		return new AuditCycle(TextRules.optional("cycleLabel", this.cycleLabel, 100), this.intervalMonths,
				this.nextDueOn);
	}

	/** Returns the due date of the audit after the one of this day, if it is known. */
	@Nullable LocalDate nextDue(LocalDate asAt) {
		return (this.nextDueOn != null || this.intervalMonths == null) ? this.nextDueOn
				: asAt.plusMonths(this.intervalMonths);
	}

	/** Returns "2024 to 2026, every 12 months"; empty if nothing is known. */
	public String inWords() {
		var parts = new ArrayList<String>();
		if (this.cycleLabel != null) {
			parts.add(this.cycleLabel);
		}
		if (this.intervalMonths != null) {
			parts.add((this.intervalMonths == 1) ? "every month" : (this.intervalMonths % 12 != 0)
					? "every " + this.intervalMonths + " months"
					: (this.intervalMonths == 12) ? "every year" : "every " + this.intervalMonths / 12 + " years");
		}
		return String.join(", ", parts);
	}

}
