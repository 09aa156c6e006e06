package org.throughline.action;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.throughline.platform.form.RuleViolation;

/**
 * The rules what is written must keep, whichever page it comes from.
 */
final class Texts {

	static final int LINE = 500;

	static final int NOTE = 5_000;

	static final int WORDING = 10_000;

	private Texts() {
	}

	/** What was written; it has to be something. */
	static String required(String field, @Nullable String text, int longest) {
		String written = optional(field, text, longest);
		if (written == null) {
			throw new RuleViolation(field, "action.text.missing");
		}
		return written;
	}

	/** What was written, or nothing. */
	static @Nullable String optional(String field, @Nullable String text, int longest) {
		if (text == null) {
			return null;
		}
		String written = text.replace("\0", "").strip();
		if (written.length() > longest) {
			throw new RuleViolation(field, "action.text.tooLong", longest, written.length());
		}
		return written.isEmpty() ? null : written;
	}

	/** An address elsewhere, which a browser can follow without harm. */
	static String link(String field, @Nullable String link) {
		String written = required(field, link, 2_000);
		if (!written.matches("(?i)https?://[^\\s]+")) {
			throw new RuleViolation(field, "action.link.unfit");
		}
		return written;
	}

	static List<String> points(List<String> points) {
		return points.stream()
			.map((point) -> optional("points", point, 1_000))
			.filter((point) -> point != null)
			.map(String::valueOf)
			.toList();
	}

}
