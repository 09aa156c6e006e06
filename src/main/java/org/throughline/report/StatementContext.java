package org.throughline.report;

import jakarta.persistence.Embeddable;

import org.jspecify.annotations.Nullable;

import static org.throughline.report.WordingRules.blankToNull;

/**
 * The context of a statement.
 *
 * @param audience the people it addresses ("system leaders")
 * @param source the evidence for it, or its author
 * @param periodMeant the period it is about, if not the period of the report
 * @param note internal note, never part of the report
 */
@Embeddable
public record StatementContext(@Nullable String audience, @Nullable String source, @Nullable String periodMeant,
		@Nullable String note) {

	public static final StatementContext NONE = new StatementContext(null, null, null, null);

	public StatementContext {
		audience = blankToNull(audience);
		source = blankToNull(source);
		periodMeant = blankToNull(periodMeant);
		note = blankToNull(note);
	}

	void check(String at, WordingRules rules) {
		rules.atMost(at + "audience", "audience", this.audience, WordingRules.LINE);
		rules.evidence(at + "source", "source", this.source, WordingRules.POINT);
		rules.atMost(at + "periodMeant", "period", this.periodMeant, WordingRules.LINE);
		rules.atMost(at + "note", "internal note", this.note, WordingRules.WORDING);
	}

	StatementContext withAudience(String newAudience) {
		return new StatementContext(newAudience, this.source, this.periodMeant, this.note);
	}

	StatementContext withoutNote() {
		return new StatementContext(this.audience, this.source, this.periodMeant, null);
	}

}
