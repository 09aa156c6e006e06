package org.throughline.platform.text;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * The reasons why two texts may have the same meaning, as a sentence.
 */
public final class Likeness {

	private Likeness() {
	}

	/**
	 * Returns a sentence such as "Both have the words Oxford and neglect and the theme
	 * Housing."
	 * @param other something else that both have, or {@code null}
	 */
	public static String sentence(List<String> words, List<String> themes, @Nullable String other) {
		List<String> reasons = new ArrayList<>();
		name("word", words, reasons);
		name("theme", themes, reasons);
		if (other != null) {
			reasons.add(other);
		}
		return "Both have " + Enumeration.of(reasons) + ".";
	}

	private static void name(String kind, List<String> names, List<String> reasons) {
		if (!names.isEmpty()) {
			reasons.add("the " + kind + ((names.size() > 1) ? "s " : " ") + Enumeration.of(names));
		}
	}

}
