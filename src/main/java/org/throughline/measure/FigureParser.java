package org.throughline.measure;

import org.throughline.platform.form.RuleViolation;
import org.throughline.platform.text.Quantity;

/**
 * Parses a figure as typed or pasted: a number, a number with wording, or wording alone.
 */
public final class FigureParser {

	private static final String NUMBER = "(\\d{1,3}(,\\d{3})+|\\d+)(\\.\\d+)?";

	private static final int LONGEST = 1_000;

	private FigureParser() {
	}

	/** Parses the text; refuses digits that are not a number. */
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
