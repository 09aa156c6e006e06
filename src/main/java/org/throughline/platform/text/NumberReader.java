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

	private static final Pattern SHARE = Pattern.compile("\\b(\\d{1,2}|one|two|three) (?:in|out of) (?:every )?"
			+ "(\\d{1,2}|100|two|three|four|five|six|seven|eight|nine|ten|twenty)\\b");

	private static final Pattern PERCENT = Pattern.compile("^\\s*(?:%|per ?cent\\b|percentage points?\\b)");

	/** "20+", "40 or more", "5 or fewer". */
	private static final Pattern OR_MORE = Pattern
		.compile("^\\s*%?\\s*(?:\\+|plus\\b|or (?:more|over|above|higher|greater)\\b)");

	private static final Pattern OR_LESS = Pattern.compile("^\\s*%?\\s*or (?:fewer|less|under|below|lower)\\b");

	/** What follows "a" and is no number: "a number of", "a fall". */
	private static final String VAGUE = "(?s)an? .*\\b(number|few|range|variety|series|lot|handful|couple|dozen|fall|rise"
			+ "|increase|decrease|reduction|drop|change|proportion|majority|minority)\\b.*|\\p{L}+ (number|few|range|variety|series)\\b.*";

	private static final List<String> SPELLED = List.of("one", "two", "three", "four", "five", "six", "seven", "eight",
			"nine", "ten", "eleven", "twelve");

	private static final String MOVED = "(?:falls?|fell|fallen|rises?|rose|risen|increases?|increased|decreases?|decreased"
			+ "|drops?|dropped|reductions?|reduced|grew|grown|growth|up|down|higher|lower|gains?|loss)";

	/** A number that states a change: "a fall of 7", "up 9", "12% increase". */
	private static final Pattern CHANGE = Pattern.compile("\\b" + MOVED
			+ "(?: (?:of|by|from))? (?:about |around |over )?[£+-]?\\d"
			+ "|\\d[\\d.,]*%?(?: per ?cent| percentage points?)? (?:(?!or )\\p{L}+ )?(?:more|fewer|less|higher|lower|"
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
	 * Reads a text that is nothing but a number; only percentages have a percent sign.
	 */
	public static BigDecimal number(String text, Scale scale) {
		var number = number(text);
		if (scale == Scale.NUMBER && text.contains("%")) {
			throw new UnclearNumber(Reason.SHARE, text);
		}
		return number;
	}

	/**
	 * Reads a quantity in words: its number and precision, or no number if it states none
	 * ("n/k", "is high", "between 12 and 15", "40 more than last year").
	 */
	public static Quantity quantity(String words, Scale scale) {
		return quantity(words, scale, DecimalMark.POINT);
	}

	/** Reads a quantity in words, with this decimal mark. */
	public static Quantity quantity(String words, Scale scale, DecimalMark mark) {
		String text = words.strip();
		String plain = plain(text).toLowerCase(Locale.UK);
		if (plain.matches(SIGNS) && !plain.matches(".*[<>≤≥].*|.*\\d%?\\+")) {
			return onlySigns(text, plain, scale, mark);
		}
		var share = share(plain, text, scale);
		if (share != null) {
			return share;
		}
		if (plain.matches("(?s).*\\d+ ?/ ?\\d+.*") && !TIME.matcher(plain).find()) {
			throw new UnclearNumber(Reason.FRACTION, text);
		}
		String timeless = TIME.matcher(plain).replaceAll(" ");
		var numbers = numbers(timeless);
		if (numbers.isEmpty()) {
			return TOKEN.matcher(plain).find() && !plain.equals(timeless) && timeless.isBlank() ? refuse(text)
					: fraction(text, plain, scale);
		}
		boolean change = CHANGE.matcher(timeless).find();
		if (numbers.size() > 1) {
			return several(text, numbers, !change && RANGE.matcher(timeless).find());
		}
		var only = numbers.get(0);
		var value = only(only, timeless, mark, text);
		if (change) {
			return new Quantity(null, null, text);
		}
		String after = timeless.substring(only.end());
		if (scale == Scale.NUMBER && PERCENT.matcher(after).find()) {
			throw new UnclearNumber(Reason.SHARE, text);
		}
		String before = timeless.substring(0, only.start());
		boolean negative = before.matches("(?s)(.*\\s)?(-|minus )£?");
		return new Quantity(negative ? value.negate() : value, qualifier(before, after), text);
	}

	/** Reads a count in words, which may be spelled: "four learning events". */
	public static Quantity count(String words) {
		var read = quantity(words, Scale.NUMBER);
		String plain = plain(words).toLowerCase(Locale.UK);
		if (read.numeric() || plain.matches("(?s).*\\d.*") || plain.matches(VAGUE)) {
			return read;
		}
		String first = plain.replaceAll("(?s)\\P{L}.*", "");
		int at = first.matches("an?") ? 0 : SPELLED.indexOf(first);
		return (at >= 0) ? new Quantity(BigDecimal.valueOf(at + 1L), Qualifier.EXACT, words.strip()) : read;
	}

	/** Reads a count in words, without a number if it is not clear. */
	public static Quantity countOrWords(String words) {
		try {
			return count(words);
		}
		catch (UnclearNumber unclear) {
			return new Quantity(null, null, words.strip());
		}
	}

	/**
	 * Reads a change in words, such as "rose by 13%", without its direction. Only a
	 * percentage is its number.
	 */
	public static Quantity change(String words, DecimalMark mark) {
		String text = words.strip();
		String plain = plain(text).toLowerCase(Locale.UK);
		String timeless = TIME.matcher(plain).replaceAll(" ");
		var numbers = numbers(timeless);
		if (numbers.isEmpty()) {
			return fraction(text, plain, Scale.PERCENTAGE);
		}
		if (plain.matches(SIGNS) && !plain.matches(".*[<>≤≥].*") && numbers.size() == 1) {
			return onlySigns(text, plain.startsWith("+") ? plain.substring(1) : plain, Scale.PERCENTAGE, mark);
		}
		if (numbers.size() > 1) {
			return several(text, numbers, RANGE.matcher(timeless).find());
		}
		var only = numbers.get(0);
		var value = only(only, timeless, mark, text);
		String after = timeless.substring(only.end());
		return PERCENT.matcher(after).find()
				? new Quantity(value, qualifier(timeless.substring(0, only.start()), after), text)
				: new Quantity(null, null, text);
	}

	/** A range has no number; several others are asked about. */
	private static Quantity several(String text, List<Token> numbers, boolean range) {
		if (range && numbers.size() == 2) {
			return new Quantity(null, null, text);
		}
		throw new UnclearNumber(Reason.SEVERAL, text);
	}

	private static BigDecimal only(Token token, String timeless, DecimalMark mark, String text) {
		if (shortened(timeless.substring(token.start()))) {
			throw new UnclearNumber(Reason.SHORTENED, text);
		}
		if (timeless.substring(token.end()).matches("(?s)\\p{L}.*")) {
			throw new UnclearNumber(Reason.NOT_A_NUMBER, text);
		}
		return digits(token.number(), mark, text);
	}

	private static Quantity refuse(String text) {
		throw new UnclearNumber(Reason.NOT_A_NUMBER, text);
	}

	/** Signs without digits say that there is no number; others must be one number. */
	private static Quantity onlySigns(String text, String plain, Scale scale, DecimalMark mark) {
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
		var value = number(plain, mark);
		if (scale == Scale.NUMBER && plain.contains("%")) {
			throw new UnclearNumber(Reason.SHARE, text);
		}
		return new Quantity(value, Qualifier.EXACT, text);
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

	/** A share such as "1 in 5", or {@code null} if there is none. */
	private static @Nullable Quantity share(String plain, String text, Scale scale) {
		Matcher share = SHARE.matcher(plain);
		if (!share.find()) {
			return null;
		}
		String before = plain.substring(0, share.start());
		String after = plain.substring(share.end());
		var part = BigDecimal.valueOf(spelled(share.group(1)));
		var whole = BigDecimal.valueOf(spelled(share.group(2)));
		if ((before + after).matches("(?s).*\\d.*") || whole.signum() == 0 || part.compareTo(whole) > 0) {
			return null;
		}
		if (scale == Scale.NUMBER) {
			throw new UnclearNumber(Reason.SHARE, text);
		}
		var percentage = part.multiply(BigDecimal.valueOf(100)).divide(whole, 1, RoundingMode.HALF_UP);
		return new Quantity(new BigDecimal(percentage.stripTrailingZeros().toPlainString()), qualifier(before, after),
				text);
	}

	private static long spelled(String number) {
		int at = SPELLED.indexOf(number);
		return (at >= 0) ? at + 1 : number.equals("twenty") ? 20 : Long.parseLong(number);
	}

	/** A share in words, such as "a quarter", is read as a percentage. */
	private static Quantity fraction(String text, String plain, Scale scale) {
		for (var each : FRACTIONS.entrySet()) {
			Matcher found = each.getKey().matcher(plain);
			if (found.find()) {
				if (scale == Scale.NUMBER) {
					throw new UnclearNumber(Reason.SHARE, text);
				}
				return new Quantity(each.getValue(),
						qualifier(plain.substring(0, found.start()), plain.substring(found.end())), text);
			}
		}
		return new Quantity(null, null, text);
	}

	private static Qualifier qualifier(String before, String after) {
		if (OR_MORE.matcher(after).find()) {
			return Qualifier.AT_LEAST;
		}
		if (OR_LESS.matcher(after).find()) {
			return Qualifier.AT_MOST;
		}
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
		shares.put(Pattern.compile("\\b(a |one )?half\\b(?!-| (term|year|day|hour)\\b)"), new BigDecimal("50"));
		return shares;
	}

	/** A number in a text and where it stands. */
	private record Token(int start, int end, String number) {

	}

}
