package org.throughline.assurance;

import org.jspecify.annotations.Nullable;

import org.throughline.platform.form.RuleViolation;

/**
 * Rules for the fields of audits, findings, external assurance and risks. Each method
 * returns the value to store or names the field that breaks the rule.
 */
final class FieldRules {

	/** The longest text on one line. */
	static final int LINE = 500;

	/** The longest text of several lines. */
	static final int WORDING = 10_000;

	private static final int ADDRESS = 2_000;

	private FieldRules() {
	}

	/** Returns the text without spaces around it. Refuses an empty or too long one. */
	static String required(String field, @Nullable String text, int longest) {
		String written = optional(field, text, longest);
		if (written == null) {
			throw new RuleViolation(field, "assurance.text.missing");
		}
		return written;
	}

	/** Returns the text without spaces around it, or {@code null} if it is empty. */
	static @Nullable String optional(String field, @Nullable String text, int longest) {
		String written = (text != null) ? text.strip() : "";
		if (written.length() > longest) {
			throw new RuleViolation(field, "assurance.text.tooLong", longest, written.length());
		}
		return written.isEmpty() ? null : written;
	}

	/** Returns the count. Refuses one below 0. */
	static @Nullable Integer count(String field, @Nullable Integer count) {
		if (count != null && count < 0) {
			throw new RuleViolation(field, "assurance.count.negative");
		}
		return count;
	}

	/** Returns the web address. Refuses one that is unsafe to follow. */
	static @Nullable String webAddress(String field, @Nullable String address) {
		String written = optional(field, address, ADDRESS);
		if (written != null && !written.matches("https?://\\S+")) {
			throw new RuleViolation(field, "assurance.link.unfit");
		}
		return written;
	}

}
