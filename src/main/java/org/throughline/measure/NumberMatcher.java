package org.throughline.measure;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * Finds numbers in text, as digits or words, so that sentences which reveal a suppressed
 * number can be left out. In doubt it matches.
 */
final class NumberMatcher {

	private static final List<String> SPELLED = List.of("(no|none|nil|nought|zero)",
			"(one|once|a single|single|an only)", "(two|twice|both|a couple|a pair)", "(three|thrice)", "four", "five",
			"six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen",
			"seventeen", "eighteen", "nineteen", "twenty");

	private static final String PEOPLE = "(\\s+\\p{L}+){0,3}\\s+(children|child|young|people|persons?|bab(y|ies)"
			+ "|infants?|toddlers?|boys?|girls?|pupils?|teenagers?|siblings?|cases?|referrals?)\\b";

	/** Days, months and years, which are no numbers of children. */
	private static final Pattern TIME = Pattern.compile("\\b(19|20)\\d\\d( ?[/–-] ?(\\d{4}|\\d\\d))?\\b"
			+ "|\\b\\d{1,2}(st|nd|rd|th)? (january|february|march|april|may|june|july|august|september|october|november"
			+ "|december)\\b|\\bq[1-4]\\b|\\bquarter [1-4]\\b");

	private static final Pattern ANY = Pattern.compile("\\d|fold\\b|\\b(" + String.join("|", SPELLED)
			+ "|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundreds?|dozens?|doubl(e|ed|ing)|trebl(e|ed|ing)"
			+ "|tripl(e|ed|ing)|quadrupl(e|ed|ing)|half|halves|halv(e|ed|ing)|thirds?|quarters?|fifths?|tenths?)\\b");

	private final Set<BigDecimal> numbers = new HashSet<>();

	private final Pattern pattern;

	private final Pattern ofPeople;

	NumberMatcher(Set<BigDecimal> numbers) {
		var found = new StringBuilder("(?!)");
		for (BigDecimal number : numbers) {
			this.numbers.add(number);
			String digits = number.stripTrailingZeros().toPlainString();
			found.append("|(?<![\\p{L}\\d.,])0*").append(Pattern.quote(digits)).append("(\\.0+)?(?![.,]?\\d)");
			if (number.signum() >= 0 && number.stripTrailingZeros().scale() <= 0
					&& number.compareTo(BigDecimal.valueOf(SPELLED.size())) < 0) {
				found.append("|\\b").append(SPELLED.get(number.intValue())).append("\\b");
			}
		}
		this.pattern = Pattern.compile(found.toString());
		this.ofPeople = Pattern.compile("^(only |just )?(" + found + ")\\W*$|(" + found + ")" + PEOPLE);
	}

	/** Matches all numbers above zero and below a limit. */
	static NumberMatcher below(int limit) {
		var numbers = new HashSet<BigDecimal>();
		for (int number = 1; number < limit; number++) {
			numbers.add(BigDecimal.valueOf(number));
		}
		return new NumberMatcher(numbers);
	}

	/**
	 * Whether the text states another number, multiple or share, apart from times and the
	 * number itself. With it a reader works out the number it is compared with.
	 */
	static boolean statesAny(@Nullable String text, @Nullable BigDecimal itself) {
		if (text == null) {
			return false;
		}
		String timeless = TIME.matcher(text.toLowerCase(Locale.UK)).replaceAll(" ").replace(",", "");
		String own = (itself != null) ? Pattern.quote(itself.stripTrailingZeros().toPlainString()) : "(?!)";
		return ANY.matcher(timeless.replaceFirst("(?<![\\d.])" + own + "(\\.0+)?(?![.]?\\d)", " ")).find();
	}

	/** Whether there is no number to find. */
	boolean isEmpty() {
		return this.numbers.isEmpty();
	}

	/**
	 * Whether the text is one of the numbers or states it as a number of children. "Three
	 * times or more" does not match.
	 */
	boolean matchesPeople(String text) {
		return !isEmpty() && this.ofPeople.matcher(text.strip().toLowerCase(Locale.UK).replace(",", "")).find();
	}

	/** Whether the text contains one of the numbers. */
	boolean matches(@Nullable String text) {
		if (text == null || isEmpty()) {
			return false;
		}
		return this.pattern.matcher(text.toLowerCase(Locale.UK).replace(",", "")).find();
	}

}
