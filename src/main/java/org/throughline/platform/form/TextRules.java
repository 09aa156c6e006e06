package org.throughline.platform.form;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.throughline.platform.text.NothingStated;

/**
 * Rules for the texts of records, from whichever page or file they come. Each method
 * returns the text to store or names the field that breaks the rule.
 */
public final class TextRules {

	/** The most characters of a line. */
	public static final int LINE = 500;

	/** The most characters of a note. */
	public static final int NOTE = 5_000;

	/** The most characters of a longer text. */
	public static final int WORDING = 10_000;

	private static final int ADDRESS = 2_000;

	private TextRules() {
	}

	/** Returns the text without space around it. Refuses an empty or too long one. */
	public static String required(String field, @Nullable String text, int most) {
		String normalised = optional(field, text, most);
		if (normalised == null) {
			throw new RuleViolation(field, "text.missing");
		}
		return normalised;
	}

	/** Returns the text without space around it, or {@code null} if it is empty. */
	public static @Nullable String optional(String field, @Nullable String text, int most) {
		String normalised = (text != null) ? FormValues.normalise(text) : "";
		if (normalised.length() > most) {
			throw new RuleViolation(field, "text.tooLong", most, normalised.length());
		}
		return normalised.isEmpty() ? null : normalised;
	}

	/** Returns the note. Refuses an empty one and a placeholder such as "N/A". */
	public static String requiredNote(String field, @Nullable String text) {
		return required(field, note(field, text), NOTE);
	}

	/**
	 * Returns the note, or {@code null} if it is empty. Refuses a placeholder such as
	 * "N/A".
	 */
	public static @Nullable String note(String field, @Nullable String text) {
		String note = optional(field, text, NOTE);
		if (NothingStated.placeholder(note)) {
			throw new RuleViolation(field, "text.placeholder", String.valueOf(note));
		}
		return note;
	}

	/** Returns the lines that are not blank, or {@code null} if there are none. */
	public static @Nullable String lines(String field, @Nullable String text, int most) {
		var lines = new ArrayList<String>();
		for (String line : FormValues.lines((text != null) ? text : "")) {
			lines.add(required(field, line, most));
		}
		return lines.isEmpty() ? null : String.join("\n", lines);
	}

	/** Returns the web address. Refuses one that is unsafe to follow. */
	public static String webAddress(String field, @Nullable String address) {
		String normalised = required(field, address, ADDRESS);
		if (!normalised.matches("(?i)https?://[^\\s]+")) {
			throw new RuleViolation(field, "WebAddress");
		}
		return normalised;
	}

	/** Returns the web address, or {@code null} if it is empty. */
	public static @Nullable String optionalWebAddress(String field, @Nullable String address) {
		return (optional(field, address, ADDRESS) != null) ? webAddress(field, address) : null;
	}

	/** Returns the count. Refuses one below 0. */
	public static @Nullable Integer count(String field, @Nullable Integer count) {
		if (count != null && count < 0) {
			throw new RuleViolation(field, "count.negative");
		}
		return count;
	}

	/** Returns the lines of a stored text; empty for {@code null}. */
	public static List<String> list(@Nullable String lines) {
		return (lines != null) ? FormValues.lines(lines) : List.of();
	}

}
