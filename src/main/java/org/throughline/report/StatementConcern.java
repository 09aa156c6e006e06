package org.throughline.report;

import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

import static org.throughline.report.WordingRules.blankToNull;

/**
 * The fields of a pressure or an escalated matter. The organisations in Throughline are
 * linked by {@link StatementLinks}.
 *
 * @param organisationsAsWritten the organisations concerned, as in the report
 * @param raisedBy who raised the matter
 * @param raisedTo addressee of the concern
 * @param outcome the outcome (Markdown), or {@code null} if none is reported
 */
@Embeddable
public record StatementConcern(@Nullable String organisationsAsWritten, @Nullable String raisedBy,
		@Nullable String raisedTo, @Nullable String outcome) {

	public static final StatementConcern NONE = new StatementConcern(null, null, null, null);

	public StatementConcern {
		organisationsAsWritten = blankToNull(organisationsAsWritten);
		raisedBy = blankToNull(raisedBy);
		raisedTo = blankToNull(raisedTo);
		outcome = blankToNull(outcome);
	}

	/** Returns whether statements of a kind name organisations. */
	static boolean concernsOrganisations(StatementKind kind) {
		return kind == StatementKind.PRESSURE || kind == StatementKind.ESCALATED_MATTER;
	}

	/** Returns the fields that a kind has. */
	StatementConcern of(StatementKind kind) {
		return switch (kind) {
			case PRESSURE -> new StatementConcern(this.organisationsAsWritten, null, null, null);
			case ESCALATED_MATTER -> this;
			default -> NONE;
		};
	}

	void check(String at, WordingRules rules) {
		rules.atMost(at + "organisationsAsWritten", "organisations", this.organisationsAsWritten, WordingRules.POINT);
		rules.atMost(at + "raisedBy", "raised by", this.raisedBy, WordingRules.LINE);
		rules.atMost(at + "raisedTo", "raised to", this.raisedTo, WordingRules.LINE);
		rules.evidence(at + "outcome", "outcome", this.outcome, WordingRules.WORDING);
	}

	StatementConcern withoutOutcome() {
		return new StatementConcern(this.organisationsAsWritten, this.raisedBy, this.raisedTo, null);
	}

}
