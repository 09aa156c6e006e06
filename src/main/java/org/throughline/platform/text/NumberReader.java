package org.throughline.platform.text;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import org.throughline.platform.text.Quantity.Qualifier;
import org.throughline.platform.text.UnclearNumber.Reason;

/**
 * Reads numbers as people write them, for forms and tables alike. A number that is not
 * certain is refused with {@link UnclearNumber}, so a wrong magnitude is never stored.
 */
public final class NumberReader {

	/** A number with its groups: the longest run of digits and marks between digits. */
	private static final Pattern TOKEN = Pattern.compile("(?<![\\p{L}\\d])\\d(?:[\\d.,]*\\d)?");

	private static final String SIGNS = "[\\d.,\\s£$€%()+\\-–<>=≤≥/*:]+";

	private static final Pattern PLAIN = Pattern.compile(
			"(?<open>\\()?\\s*(?<sign>[-+])?\\s*£?\\s*(?<sign2>-)?(?<number>[\\d.,][\\d., ]*?)\\s*(?<trailing>-)?\\s*(?<percent>%)?\\s*(?<close>\\))?");

	private static final Pattern RANGE = Pattern
		.compile("\\d\\s*%?\\s*(?:-|–|to|and)\\s*£?\\d[\\d.,]*|\\d[\\d.,]*\\s*(?:or|/)\\s*more than\\s*\\d");

	private static final Pattern SHARE = Pattern.compile("^(\\d{1,2}|one|two|three) (?:in|out of) (?:every )?"
			+ "(\\d{1,2}|100|two|three|four|five|six|seven|eight|nine|ten|twenty)(?![\\d.,/]*\\d)\\b");

	private static final List<String> SPELLED = List.of("one", "two", "three", "four", "five", "six", "seven", "eight",
			"nine", "ten", "eleven", "twelve");

	private static final String MOVED = "(?:falls?|fell|fallen|rises?|rose|risen|increases?|increased|decreases?|decreased"
			+ "|drops?|dropped|reductions?|reduced|grew|grown|growth|up|down|higher|lower|gains?|loss)";

	/** A number that states a change: "a fall of 7", "up 9", "12% increase". */
	private static final Pattern CHANGE = Pattern
		.compile("\\b" + MOVED + "(?: (?:of|by|from))? (?:about |around |over )?[£+-]?\\d"
				+ "|\\d[\\d.,]*%?(?: per ?cent| percentage points?)? (?:\\p{L}+ )?(?:more|fewer|less|higher|lower|"
				+ MOVED + ")\\b(?! than half)|[+]\\d");

	/** What names a time and no quantity: "2018/19", "31 March 2019", "in 2019". */
	private static final Pattern TIME = Pattern.compile("\\b(?:19|20)\\d\\d ?[/–-] ?(?:\\d{4}|\\d\\d)\\b"
			+ "|\\b(?:\\d{1,2} )?(?:january|february|march|april|may|june|july|august|september|october|november|december)"
			+ "(?: (?:19|20)\\d\\d)?\\b|\\b(?:in|since|during|from|by|until|for|of) (?:19|20)\\d\\d\\b(?! ?[/–-] ?\\d)|\\bq[1-4]\\b"
			+ "|\\bper £?[\\d.,]*\\d(?: \\p{L}+)?|\\b\\d+(?:st|nd|rd|th)\\b");

	private static final Map<Pattern, Qualifier> QUALIFIERS = qualifiers();

	private static final Map<Pattern, BigDecimal> FRACTIONS = fractions();

	private NumberReader() {
	}

	/**
	 * Reads a text that is nothing but a number: sign, pounds, groups of three, decimals,
	 * percent. A number in brackets or with a minus after it is negative.
	 */
	public static BigDecimal number(String text) {
		return number(text, DecimalMark.POINT);
	}

	/** Reads a text that is nothing but a number, with this decimal mark. */
	public static BigDecimal number(String text, DecimalMark mark) {
		String plain = plain(text);
		Matcher found = PLAIN.matcher(plain);
		if (!found.matches() || (found.group("open") == null) != (found.group("close") == null)) {
			throw new UnclearNumber(shortened(plain) ? Reason.SHORTENED : Reason.NOT_A_NUMBER, text);
		}
		int signs = count(found, "open", "sign2", "trailing") + ("-".equals(found.group("sign")) ? 1 : 0);
		if (signs > 1) {
			throw new UnclearNumber(Reason.NOT_A_NUMBER, text);
		}
		var value = digits(found.group("number"), mark, text);
		return (signs == 1) ? value.negate() : value;
	}

	/**
	 * Reads a quantity in words: its number and precision, or no number if it states none
	 * ("n/k", "is high", "between 12 and 15", "40 more than last year").
	 */
	public static Quantity quantity(String words) {
		return quantity(words, DecimalMark.POINT);
	}

	/** Reads a quantity in words, with this decimal mark. */
	public static Quantity quantity(String words, DecimalMark mark) {
		String text = words.strip();
		String plain = plain(text).toLowerCase(Locale.UK);
		if (plain.matches(SIGNS) && !plain.matches(".*[<>≤≥].*")) {
			return onlySigns(text, plain, mark);
		}
		var share = share(plain);
		if (share != null) {
			return new Quantity(share, Qualifier.EXACT, text);
		}
		if (plain.matches(".*\\d+ ?/ ?\\d+.*") && !TIME.matcher(plain).find()) {
			throw new UnclearNumber(Reason.FRACTION, text);
		}
		String timeless = TIME.matcher(plain).replaceAll(" ");
		var numbers = numbers(timeless);
		if (numbers.isEmpty()) {
			return TOKEN.matcher(plain).find() && !plain.equals(timeless) && timeless.isBlank() ? refuse(text)
					: fraction(text, plain);
		}
		boolean range = RANGE.matcher(timeless).find();
		boolean change = CHANGE.matcher(timeless).find();
		if (numbers.size() > 1) {
			if (range && !change && numbers.size() == 2) {
				return new Quantity(null, null, text);
			}
			throw new UnclearNumber(Reason.SEVERAL, text);
		}
		var only = numbers.get(0);
		if (shortened(timeless.substring(only.start()))) {
			throw new UnclearNumber(Reason.SHORTENED, text);
		}
		if (timeless.substring(only.end()).matches("(?s)\\p{L}.*")) {
			throw new UnclearNumber(Reason.NOT_A_NUMBER, text);
		}
		var value = digits(only.number(), mark, text);
		if (change) {
			return new Quantity(null, null, text);
		}
		String before = timeless.substring(0, only.start());
		boolean negative = before.matches("(?s)(.*\\s)?(-|minus )£?");
		return new Quantity(negative ? value.negate() : value, qualifier(before), text);
	}

	private static Quantity refuse(String text) {
		throw new UnclearNumber(Reason.NOT_A_NUMBER, text);
	}

	/** Signs without digits say that there is no number; others must be one number. */
	private static Quantity onlySigns(String text, String plain, DecimalMark mark) {
		if (!plain.matches(".*\\d.*")) {
			return new Quantity(null, null, text);
		}
		boolean range = plain.matches("£?[\\d.,]*\\d%? ?[-–] ?£?\\d[\\d.,]*%?");
		if (range || plain.startsWith("+")) {
			return new Quantity(null, null, text);
		}
		if (plain.contains("/")) {
			throw new UnclearNumber(Reason.FRACTION, text);
		}
		return new Quantity(number(text, mark), Qualifier.EXACT, text);
	}

	private static List<Token> numbers(String text) {
		var numbers = new ArrayList<Token>();
		Matcher token = TOKEN.matcher(text);
		while (token.find()) {
			numbers.add(new Token(token.start(), token.end(), token.group()));
		}
		return numbers;
	}

	/** Reads digits with marks; thousands are in groups of three or not grouped. */
	private static BigDecimal digits(String written, DecimalMark mark, String text) {
		String decimals = Pattern.quote(String.valueOf(mark.decimals()));
		String group = "[" + mark.groups() + " ]";
		String whole = written.strip();
		String grouped = "\\d{1,3}(?:(?<group>" + group + ")\\d{3}(?:\\k<group>\\d{3})*)";
		if (!whole.matches("(?:" + grouped + "|\\d+)(?:" + decimals + "\\d+)?")) {
			throw new UnclearNumber(whole.matches("[\\d., ]+") ? Reason.GROUPS : Reason.NOT_A_NUMBER, text);
		}
		return new BigDecimal(whole.replaceAll(group, "").replace(mark.decimals(), '.'));
	}

	private static boolean shortened(String text) {
		return text.matches("(?s)[-£(]*\\d[\\d.,]*\\s*(k|m|mn|bn|thousand|million|billion)\\b.*");
	}

	private static @Nullable BigDecimal share(String text) {
		Matcher share = SHARE.matcher(text);
		if (!share.find()) {
			return null;
		}
		var part = BigDecimal.valueOf(spelled(share.group(1)));
		var whole = BigDecimal.valueOf(spelled(share.group(2)));
		if (whole.signum() == 0 || part.compareTo(whole) > 0) {
			return null;
		}
		var percentage = part.multiply(BigDecimal.valueOf(100)).divide(whole, 1, RoundingMode.HALF_UP);
		return new BigDecimal(percentage.stripTrailingZeros().toPlainString());
	}

	private static long spelled(String number) {
		int at = SPELLED.indexOf(number);
		return (at >= 0) ? at + 1 : number.equals("twenty") ? 20 : Long.parseLong(number);
	}

	/** A share in words, such as "a quarter", is read as a percentage. */
	private static Quantity fraction(String text, String plain) {
		for (var each : FRACTIONS.entrySet()) {
			Matcher found = each.getKey().matcher(plain);
			if (found.find()) {
				return new Quantity(each.getValue(), qualifier(plain.substring(0, found.start())), text);
			}
		}
		return new Quantity(null, null, text);
	}

	private static Qualifier qualifier(String before) {
		String near = before.stripTrailing().replaceAll("[£$€(-]+$", "").stripTrailing();
		for (var each : QUALIFIERS.entrySet()) {
			if (each.getKey().matcher(near).matches()) {
				return each.getValue();
			}
		}
		return Qualifier.EXACT;
	}

	private static int count(Matcher found, String... groups) {
		int count = 0;
		for (String group : groups) {
			count += (found.group(group) != null) ? 1 : 0;
		}
		return count;
	}

	/** One kind of space and of minus. */
	private static String plain(String text) {
		return text.replaceAll("[\\u00A0\\u2007\\u2009\\u202F]", " ").replace('\u2212', '-').strip();
	}

	private static Map<Pattern, Qualifier> qualifiers() {
		var words = new LinkedHashMap<Pattern, Qualifier>();
		words.put(endsWith("over|more than|in excess of|upwards of|above|>"), Qualifier.OVER);
		words.put(endsWith("at least|a minimum of|not less than|no fewer than|≥|>="), Qualifier.AT_LEAST);
		words.put(endsWith("fewer than|less than|under|below|<"), Qualifier.FEWER_THAN);
		words.put(endsWith("up to|at most|no more than|not more than|a maximum of|≤|<="), Qualifier.AT_MOST);
		words.put(endsWith("nearly|almost|just under"), Qualifier.NEARLY);
		words.put(endsWith("approximately|approx\\.?|roughly|circa|c\\.|an? estimated|estimated|~"), Qualifier.APPROX);
		words.put(endsWith("about|around|some"), Qualifier.ABOUT);
		return words;
	}

	private static Pattern endsWith(String words) {
		return Pattern.compile("(?s)(.*\\P{L})?(" + words + ")");
	}

	private static Map<Pattern, BigDecimal> fractions() {
		var shares = new LinkedHashMap<Pattern, BigDecimal>();
		shares.put(Pattern.compile("\\bthree[ -]quarters\\b"), new BigDecimal("75"));
		shares.put(Pattern.compile("\\btwo[ -]thirds\\b"), new BigDecimal("66.7"));
		shares.put(Pattern.compile("\\b(a|one)[ -]quarter\\b"), new BigDecimal("25"));
		shares.put(Pattern.compile("\\b(a|one)[ -]third\\b"), new BigDecimal("33.3"));
		shares.put(Pattern.compile("\\b(a |one )?half\\b"), new BigDecimal("50"));
		return shares;
	}

	/** A number in a text and where it stands. */
	private record Token(int start, int end, String number) {

	}

}
