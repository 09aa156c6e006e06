package org.throughline.platform.text;

import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Numbers in words, such as "five".
 */
public final class SpelledNumbers {

	/** The words from zero to twenty, each at the place of its number. */
	public static final List<String> TO_TWENTY = List.of("zero", "one", "two", "three", "four", "five", "six", "seven",
			"eight", "nine", "ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen",
			"eighteen", "nineteen", "twenty");

	/** Words of numbers that are not read. */
	private static final Pattern LARGE = Pattern
		.compile("\\b(?:(?:twen|thir|for|fif|six|seven|eigh|nine)ty|hundred|thousand|dozen)\\b");

	private static final Pattern NUMBER = Pattern.compile("\\d+|\\b(?:" + String.join("|", TO_TWENTY) + ")\\b");

	private SpelledNumbers() {
	}

	/**
	 * Whether a text contains this number, in digits or spelled; in doubt it does, as
	 * with "thirty-five" or without any number above zero.
	 */
	public static boolean mention(String words, int number) {
		String text = words.toLowerCase(Locale.UK).replaceAll("(?<=\\d),(?=\\d{3})", "");
		var numbers = NUMBER.matcher(text)
			.results()
			.map(MatchResult::group)
			.map((word) -> TO_TWENTY.contains(word) ? String.valueOf(TO_TWENTY.indexOf(word))
					: word.replaceFirst("^0+", ""))
			.filter((digits) -> !digits.isEmpty() && !digits.equals("0"))
			.toList();
		return numbers.isEmpty() || LARGE.matcher(text).find() || numbers.contains(String.valueOf(number));
	}

}
