package org.throughline.paper;

import java.time.LocalDate;

import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

import org.throughline.platform.form.RuleViolation;
import org.throughline.platform.form.TextRules;

/**
 * The wording of a promise, and its outcome.
 *
 * @param promisedBy the person who promised it, as named in the minutes
 * @param outcome what has happened since
 * @param keptOn the day on which it was kept, or {@code null} while it is open
 */
@Embeddable
public record PromiseContent(String wording, @Nullable String promisedBy, @Nullable LocalDate dueOn,
		@Nullable String outcome, @Nullable LocalDate keptOn) {

	/** A promise that is not recorded yet. */
	public static final PromiseContent EMPTY = new PromiseContent("", null, null, null, null);

	PromiseContent checked(LocalDate today) {
		if (this.keptOn != null && this.keptOn.isAfter(today)) {
			throw new RuleViolation("keptOn", "promise.keptOn.future");
		}
		return new PromiseContent(TextRules.required("wording", this.wording, TextRules.NOTE),
				TextRules.optional("promisedBy", this.promisedBy, TextRules.LINE), this.dueOn,
				TextRules.optional("outcome", this.outcome, TextRules.NOTE), this.keptOn);
	}

	/** Returns the same promise with its dates. */
	public PromiseContent dated(@Nullable LocalDate due, @Nullable LocalDate kept) {
		return new PromiseContent(this.wording, this.promisedBy, due, this.outcome, kept);
	}

}
