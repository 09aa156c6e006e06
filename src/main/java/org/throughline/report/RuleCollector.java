package org.throughline.report;

import java.util.ArrayList;
import java.util.List;

import org.throughline.platform.form.RuleViolation;

/**
 * Collects the broken rules of an edit, so that all are shown at once. Errors on one of
 * several themes or organisations belong to the whole field.
 */
final class RuleCollector {

	private final List<RuleViolation> violations = new ArrayList<>();

	private final WordingRules rules = new WordingRules((field, reason) -> this.violations
		.add(new RuleViolation(field.replaceAll("(themes|organisations|sharedWith|bodies|reviews)\\[\\d+]$", "$1"),
				"report.rule", reason)));

	WordingRules rules() {
		return this.rules;
	}

	/**
	 * Ends the edit if a rule is broken.
	 * @throws RuleViolation with all broken rules
	 */
	void throwIfBroken() {
		if (!this.violations.isEmpty()) {
			throw RuleViolation.of(this.violations);
		}
	}

}
