package org.throughline.report;

import java.util.List;

import org.throughline.platform.form.RuleViolation;

/**
 * Reads the broken rules of a violation.
 */
final class Violations {

	private Violations() {
	}

	/** Returns the field of each broken rule. */
	static List<String> fields(RuleViolation violation) {
		return violation.all().stream().map(RuleViolation::field).toList();
	}

}
