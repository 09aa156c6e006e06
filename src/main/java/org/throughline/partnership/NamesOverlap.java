package org.throughline.partnership;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

import org.throughline.platform.form.RuleViolation;

/**
 * A body would have two names on one day, so that no document could say which.
 */
final class NamesOverlap extends RuleViolation {

	private NamesOverlap(String name, String when) {
		super("from", "partnership.names.overlap", name, when);
	}

	static NamesOverlap with(String name, @Nullable LocalDate from, @Nullable LocalDate to) {
		return new NamesOverlap(name, Words.between(from, to));
	}

}
