package org.throughline.measure;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * Finds numbers in words, as digits or spelled out, to keep back sentences that would
 * tell a number hidden elsewhere. Rather a harmless sentence too many than a telling one.
 */
final class NumberWords {

	private static final List<String> SPELLED = List.of("(no|none|nil|nought|zero)",
			"(one|once|a single|single|an only)", "(two|twice|both|a couple|a pair)", "(three|thrice)", "four", "five",
			"six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen",
			"seventeen", "eighteen", "nineteen", "twenty");

	private static final String PEOPLE = "(\\s+\\p{L}+){0,3}\\s+(children|child|young|people|persons?|bab(y|ies)"
			+ "|infants?|toddlers?|boys?|girls?|pupils?|teenagers?|siblings?|cases?|referrals?)\\b";

	private final Set<BigDecimal> numbers = new HashSet<>();

	private final Pattern pattern;

	private final Pattern ofPeople;

	NumberWords(Set<BigDecimal> numbers) {
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

	/** All numbers above nought and below a limit. */
	static NumberWords below(int limit) {
		var numbers = new HashSet<BigDecimal>();
		for (int number = 1; number < limit; number++) {
			numbers.add(BigDecimal.valueOf(number));
		}
		return new NumberWords(numbers);
	}

	/** Whether there is nothing to keep back. */
	boolean isEmpty() {
		return this.numbers.isEmpty();
	}

	/**
	 * Whether the words are one of the numbers, or say that there were so many children:
	 * "three times or more" does not.
	 */
	boolean tellOfPeople(String words) {
		return !isEmpty() && this.ofPeople.matcher(words.strip().toLowerCase(Locale.UK).replace(",", "")).find();
	}

	/** Whether the words name one of the numbers. */
	boolean tell(@Nullable String words) {
		if (words == null || isEmpty()) {
			return false;
		}
		return this.pattern.matcher(words.toLowerCase(Locale.UK).replace(",", "")).find();
	}

}
