package org.throughline.measure;

import org.throughline.platform.form.RuleViolation;
import org.throughline.platform.text.Quantity;

/**
 * Reads a figure as typed or pasted: a number, or words around one, or words alone.
 */
public final class CellWords {

	private static final String NUMBER = "(\\d{1,3}(,\\d{3})+|\\d+)(\\.\\d+)?";

	private static final int LONGEST = 1_000;

	private CellWords() {
	}

	/** What is meant; refuses digits that make no number. */
	public static Quantity read(String words) {
		if (words.length() > LONGEST) {
			throw new RuleViolation("words", "measure.words.long", LONGEST);
		}
		String bare = words.replaceAll("\\s*%$", "");
		if (bare.matches("[-+\\d.,\\s]+") && !bare.matches(NUMBER)) {
			throw new RuleViolation("words", "measure.number.unfit", words);
		}
		return Quantity.read(words);
	}

}
