package org.throughline.measure;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;

import org.throughline.platform.text.Quantity;
import org.throughline.platform.text.Quantity.Qualifier;

/**
 * Parses counts as reports word them, also "four learning events" and "an annual
 * conference".
 */
public final class CountParser {

	private static final List<String> WORDS = List.of("an?|one", "two", "three", "four", "five", "six", "seven",
			"eight", "nine", "ten", "eleven", "twelve");

	private CountParser() {
	}

	/** Returns the number in the text, or the number word at its beginning. */
	public static Quantity read(String words) {
		var read = Quantity.read(words);
		if (read.numeric()) {
			return read;
		}
		String lower = words.strip().toLowerCase(Locale.UK);
		for (int at = 0; at < WORDS.size(); at++) {
			if (lower.matches("(?s)(" + WORDS.get(at) + ")\\b(?! (number|few|range|variety|series)).*")) {
				return new Quantity(BigDecimal.valueOf(at + 1), Qualifier.EXACT, words.strip());
			}
		}
		return read;
	}

}
