package org.throughline.paper;

import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * The values of the fields in braces in the texts of a template or a paper, such as
 * <code>{acronym}</code>. A field in capital letters has its value in capitals.
 */
final class PaperFields {

	private static final Pattern FIELD = Pattern.compile("\\{([A-Za-z][A-Za-z ]*[A-Za-z])}");

	/**
	 * The fields that every paper has, and those of facts and clearances; a template may
	 * have others.
	 */
	static final Set<String> KNOWN = Set.of("title", "reporting officer", "divisions affected", "paper date",
			"contact officer", "purpose", "key decision", "cabinet member", "corporate priority", "policy framework",
			"meeting body", "meeting date", "partnership name", "acronym", "short name", "area",
			"safeguarding partners", "guidance", "chair clause", "period", "report address", "recommendations",
			"annexes", "appendices", "background papers", "signatures");

	private final Map<String, String> values = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);

	/** Gives a field its value; none if it is empty. */
	PaperFields with(String name, @Nullable String value) {
		if (value != null && !value.isBlank()) {
			this.values.put(name, value);
		}
		return this;
	}

	/** Returns the words with the values of their fields; a field without one goes. */
	String resolve(String wording) {
		return FIELD.matcher(wording)
			.replaceAll((field) -> Matcher.quoteReplacement(value(field.group(1))))
			.replaceAll(" {2,}", " ");
	}

	/** Returns the words with the names of their fields in square brackets. */
	static String inBrackets(String wording) {
		return FIELD.matcher(wording).replaceAll("[$1]");
	}

	/** Returns whether the words have fields and none of them has a value. */
	boolean empty(String wording) {
		var names = names(wording);
		return !names.isEmpty() && names.stream().noneMatch(this.values::containsKey);
	}

	/** Returns the fields in some words, in lower case. */
	static Set<String> names(String wording) {
		var names = new LinkedHashSet<String>();
		FIELD.matcher(wording).results().forEach((field) -> names.add(field.group(1).toLowerCase(Locale.UK)));
		return names;
	}

	/** Returns the field that is all of these words, or {@code null}. */
	static @Nullable String only(String wording) {
		var field = FIELD.matcher(wording.strip());
		return field.matches() ? field.group(1) : null;
	}

	/** Returns whether a field is written in capitals. */
	static boolean capitals(String name) {
		return name.equals(name.toUpperCase(Locale.UK));
	}

	private String value(String name) {
		String value = this.values.getOrDefault(name, "");
		return capitals(name) ? value.toUpperCase(Locale.UK) : value;
	}

}
