package org.throughline.partnership;

import org.throughline.platform.form.RuleViolation;
import org.throughline.platform.time.Dates;

/**
 * Thrown if two names of an organisation or partnership would overlap.
 */
final class NamesOverlap extends RuleViolation {

	private NamesOverlap(String field, String name, String when) {
		super(field, "partnership.names.overlap", name, when);
	}

	static NamesOverlap with(String field, DatedName other) {
		return new NamesOverlap(field, other.name(), Dates.period(other.validity().from(), other.validity().to()));
	}

}
