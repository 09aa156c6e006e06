package org.throughline.platform.text;

import java.util.List;

/**
 * Joins words as a sentence does: "a, b and c".
 */
public final class Enumeration {

	private Enumeration() {
	}

	/** Returns the words, separated by commas and a last "and". */
	public static String of(List<String> words) {
		int last = words.size() - 1;
		return (last < 1) ? String.join("", words)
				: String.join(", ", words.subList(0, last)) + " and " + words.get(last);
	}

}
