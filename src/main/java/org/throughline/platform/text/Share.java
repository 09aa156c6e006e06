package org.throughline.platform.text;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * A share in a text, such as "1 in 5" or "a quarter".
 *
 * @param percentage the share as a percentage, to one decimal
 */
record Share(BigDecimal percentage, String before, String after) {

	private static final Pattern ONE_IN_FIVE = Pattern.compile("\\b(\\d{1,2}|one|two|three) (?:in|out of) (?:every )?"
			+ "(\\d{1,2}|100|two|three|four|five|six|seven|eight|nine|ten|twenty)\\b");

	/** The numbers from one to twelve. */
	static final List<String> SPELLED = SpelledNumbers.TO_TWENTY.subList(1, 13);

	/**
	 * "A quarter", but not "a third review", "once a quarter", "two and a half" or "half
	 * a per cent".
	 */
	private static final Pattern FRACTION = Pattern
		.compile("(?<!\\b(?:and|first|second|latter|last|next|other|each|every|per|once|twice) )"
				+ "\\b(three[ -]quarters|two[ -]thirds|(?:a|one)[ -](?:quarter|third)|(?:a |one )?half)"
				+ "(?= *(?:$|[.,;:)!])| (?:of|the|all|our|their|these|those) "
				+ "(?!(?:the |each |an? |one )?(?:financial |school |academic |calendar )?(?:year|term|month|day|per ?cent)))");

	/** Returns the share of a text such as "1 in 5", or {@code null} if it has none. */
	static @Nullable Share inNumbers(String plain) {
		Matcher found = ONE_IN_FIVE.matcher(plain);
		if (!found.find()) {
			return null;
		}
		String before = plain.substring(0, found.start());
		String after = plain.substring(found.end());
		var part = BigDecimal.valueOf(number(found.group(1)));
		var whole = BigDecimal.valueOf(number(found.group(2)));
		if ((before + after).matches("(?s).*\\d.*") || whole.signum() == 0 || part.compareTo(whole) > 0) {
			return null;
		}
		var percentage = part.multiply(BigDecimal.valueOf(100)).divide(whole, 1, RoundingMode.HALF_UP);
		return new Share(new BigDecimal(percentage.stripTrailingZeros().toPlainString()), before, after);
	}

	/**
	 * Returns the share of a text such as "a quarter", or {@code null} if it has none.
	 */
	static @Nullable Share inWords(String plain) {
		Matcher found = FRACTION.matcher(plain);
		return found.find() ? new Share(new BigDecimal(percentage(found.group(1))), plain.substring(0, found.start()),
				plain.substring(found.end())) : null;
	}

	/** Returns the number from one to twelve that is spelled, or 0. */
	static int spelled(String word) {
		return SPELLED.indexOf(word) + 1;
	}

	private static int number(String text) {
		int spelled = text.equals("twenty") ? 20 : spelled(text);
		return (spelled > 0) ? spelled : Integer.parseInt(text);
	}

	private static String percentage(String fraction) {
		boolean quarters = fraction.contains("quarter");
		if (fraction.startsWith("t")) {
			return quarters ? "75" : "66.7";
		}
		return quarters ? "25" : fraction.contains("third") ? "33.3" : "50";
	}

}
