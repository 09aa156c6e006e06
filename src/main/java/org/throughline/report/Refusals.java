package org.throughline.report;

import java.util.ArrayList;
import java.util.List;

/**
 * Gathers every broken rule, so that they are told all at once.
 */
final class Refusals {

	private final List<ReportRefused.Refusal> refusals = new ArrayList<>();

	private final WordingRules rules = new WordingRules(
			(field, reason) -> this.refusals.add(new ReportRefused.Refusal(field, reason)));

	WordingRules rules() {
		return this.rules;
	}

	/** Ends here where a rule is broken. */
	void refuseIfAny() {
		if (!this.refusals.isEmpty()) {
			throw new ReportRefused(this.refusals);
		}
	}

}
