package org.throughline.partnership;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

import org.throughline.platform.form.RuleViolation;

/**
 * Thrown if two names of an organisation or partnership would overlap.
 */
final class NamesOverlap extends RuleViolation {

	private NamesOverlap(String name, String when) {
		super("from", "partnership.names.overlap", name, when);
	}

	static NamesOverlap with(String name, @Nullable LocalDate from, @Nullable LocalDate to) {
		return new NamesOverlap(name, DateText.between(from, to));
	}

}
