package org.throughline.platform.text;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import org.throughline.platform.text.Quantity.Qualifier;
import org.throughline.platform.text.UnclearNumber.Reason;

/**
 * Reads quantities as people write them, such as "over 150 free events", for forms and
 * tables alike. A text whose number is not certain is refused with {@link UnclearNumber}.
 */
public final class QuantityReader {

	/** A number with its groups: the longest run of digits and marks between digits. */
	private static final Pattern TOKEN = Pattern
		.compile("(?<!\\p{L}\\d[\\d.,]{0,20})(?<![\\p{L}\\d])\\d(?:[\\d.,]*\\d)?");

	private static final String SIGNS = "[\\d.,\\s£$€%()+\\-–—<>=≤≥/*:?]+";

	private static final Pattern RANGE = Pattern
		.compile("\\d\\s*%?\\s*(?:-|–|to|and)\\s*£?\\d[\\d.,]*|\\d[\\d.,]*\\s*(?:or|/)\\s*more than\\s*\\d");

	private static final Pattern PERCENT = Pattern.compile("^\\s*(?:%|per ?cent\\b|percentage points?\\b)");

	/** The signs before an amount of money. */
	private static final Pattern AMOUNT = Pattern.compile("[£$€]\\s*-?$");

	/** "20+", "40 or more", "5 or fewer". */
	private static final Pattern OR_MORE = Pattern
		.compile("^\\s*%?\\s*(?:\\+|plus\\b|(?:or|and) (?:more|over|above|higher|greater)\\b)");

	private static final Pattern OR_LESS = Pattern.compile("^\\s*%?\\s*(?:or|and) (?:fewer|less|under|below|lower)\\b");

	/** Words after "a" that are no number: "a number of", "a fall". */
	private static final String VAGUE = "(?s)an? .*\\b(number|few|range|variety|series|lot|handful|couple|dozen|fall|rise"
			+ "|increase|decrease|reduction|drop|change|proportion|majority|minority)\\b.*|\\p{L}+ (number|few|range|variety|series)\\b.*";

	private static final String MOVED = "(?:falls?|fell|fallen|rises?|rose|risen|increases?|increased|decreases?|decreased"
			+ "|drops?|dropped|reductions?|reduced|grew|grown|growth|declined?|dipped|jumped|climbed|shrank|improved|improvement"
			+ "|worsened|widened|narrowed|doubled|trebled|tripled|halved|additional|extra|further|up|down|higher|lower|gains?|loss)";

	/** A number that states a change: "a fall of 7", "up 9", "12% increase". */
	private static final Pattern CHANGE = Pattern.compile("\\b" + MOVED
			+ "(?: (?:of|by|from))? (?:about |around |over )?[£+-]?\\d"
			+ "|\\d[\\d.,]*%?(?: per ?cent| percentage points?)? (?:(?!or )\\p{L}+ )?(?:more|fewer|less|higher|lower|"
			+ MOVED + ")\\b(?! than half)|[+]\\d|\\d ?(?:-?fold\\b|times (?:as|the)\\b)");

	/** Words that make a share a change: "fell by a quarter", "a third fewer". */
	private static final Pattern CHANGE_OF_SHARE = Pattern
		.compile("\\b" + MOVED + "\\b(?! to\\b)|\\b(?:more|fewer|less)\\b(?! than\\b)");

	/** A part of the number after it: "two of the 12", "half of", "five fewer than". */
	private static final Pattern PART_OF = Pattern.compile("(?s).*\\b(?:none|" + String.join("|", Share.SPELLED)
			+ "|half|quarters?|thirds?|most|many|few|several|both|majority|minority|twice|double|treble)"
			+ "(?: of(?: the| our| all)?| \\p{L}+ of(?: the| our| all)?| (?:more|fewer|less) than|) £?");

	/**
	 * Words for a time or an age, which are no quantity: "2018/19", "in 2019", "aged 16".
	 */
	private static final Pattern TIME = Pattern.compile("\\b(?:19|20)\\d\\d ?[/–-] ?(?:\\d{4}|\\d\\d)\\b"
			+ "|\\b(?:\\d{1,2} )?(?:january|february|march|april|may|june|july|august|september|october|november|december)"
			+ "(?: (?:19|20)\\d\\d)?\\b|\\b(?:in|since|during|from|by|until|for|of) (?:19|20)\\d\\d\\b(?! ?[/–-] ?\\d)|\\bq[1-4]\\b"
			+ "|\\bper £?[\\d.,]*\\d(?: \\p{L}+)?|\\b\\d+(?:st|nd|rd|th)\\b"
			+ "|\\b(?:aged?|ages|year|week|phase|stage|grade|band|tier|page|section|paragraph|appendix|table|question|note)"
			+ " \\d{1,2}(?:(?: ?[-–] ?| to | and )\\d{1,2})?\\b(?![.,%]\\d)");

	/** A number whose words are not finished: "71 per", "12 out of". */
	private static final Pattern UNFINISHED = Pattern
		.compile("(?s).*\\d\\S*\\s.*\\b(?:per|of|than|to|and|or|from|the)");

	/** Digits of other scripts, or a numeral in place of digits: "１２", "½". */
	private static final Pattern OTHER_DIGITS = Pattern.compile("(?s).*[\\p{Nd}&&[^0-9]].*|[^0-9]*\\p{No}[^0-9]*");

	private static final Map<Pattern, Qualifier> QUALIFIERS = qualifiers();

	private QuantityReader() {
	}

	/**
	 * Reads a quantity: its number and precision, or no number if it states none ("n/k",
	 * "is high", "between 12 and 15", "40 more than last year").
	 */
	public static Quantity quantity(String words, Scale scale) {
		return quantity(words, scale, DecimalMark.POINT);
	}

	public static Quantity quantity(String words, Scale scale, DecimalMark mark) {
		String text = words.strip();
		String plain = plain(text);
		if (plain.matches(SIGNS) && !plain.matches(".*[<>≤≥].*|.*\\d%?\\+")) {
			return onlySigns(text, plain, scale, mark);
		}
		if (UNFINISHED.matcher(plain).matches()) {
			throw new UnclearNumber(Reason.UNFINISHED, text);
		}
		boolean shareChanged = CHANGE_OF_SHARE.matcher(plain).find();
		var share = shareChanged ? null : Share.inNumbers(plain);
		if (share != null) {
			return percentage(share, text, scale);
		}
		if (plain.matches("(?s).*\\d+ ?/ ?\\d+.*") && !TIME.matcher(plain).find()) {
			throw new UnclearNumber(Reason.FRACTION, text);
		}
		String timeless = TIME.matcher(plain).replaceAll(" ");
		var numbers = numbers(timeless);
		if (numbers.isEmpty()) {
			if (TOKEN.matcher(plain).find() && !timeless.replaceAll("\\b(to|and)\\b", " ").matches(".*\\p{L}.*")) {
				throw new UnclearNumber(Reason.NOT_A_NUMBER, text);
			}
			boolean noShare = shareChanged || timeless.matches("(?s).*\\d.*");
			return percentage(noShare ? null : Share.inWords(plain), text, scale);
		}
		boolean change = CHANGE.matcher(timeless).find();
		if (numbers.size() > 1) {
			return several(text, numbers, !change && RANGE.matcher(timeless).find());
		}
		var only = numbers.get(0);
		var value = only(only, timeless, mark, text);
		if (change) {
			return wordsOnly(text);
		}
		String after = timeless.substring(only.end());
		if (scale == Scale.NUMBER && PERCENT.matcher(after).find()) {
			throw new UnclearNumber(Reason.SHARE, text);
		}
		String before = timeless.substring(0, only.start());
		if (scale == Scale.PERCENTAGE && AMOUNT.matcher(before).find()) {
			throw new UnclearNumber(Reason.AMOUNT, text);
		}
		if (PART_OF.matcher(before).matches()) {
			throw new UnclearNumber(Reason.FRACTION, text);
		}
		boolean negative = before.matches("(?s)(.*\\s)?(-|minus )£?");
		return new Quantity(negative ? value.negate() : value, qualifier(before, after), text);
	}

	/** Reads a count, which may be spelled: "four learning events". */
	public static Quantity count(String words) {
		var read = quantity(words, Scale.NUMBER, DecimalMark.UNCLEAR);
		String plain = NumberReader.plain(words).toLowerCase(Locale.UK);
		boolean negative = read.value() != null && read.value().signum() < 0;
		if (negative || plain.matches("(?s).*[£$€] ?\\d.*")) {
			throw new UnclearNumber(Reason.NOT_A_NUMBER, words);
		}
		if (read.numeric() || plain.matches("(?s).*\\d.*") || plain.matches(VAGUE)) {
			return read;
		}
		String first = plain.replaceAll("(?s)\\P{L}.*", "");
		int spelled = first.matches("an?") ? 1 : Share.spelled(first);
		return (spelled > 0) ? new Quantity(BigDecimal.valueOf(spelled), Qualifier.EXACT, read.asWritten()) : read;
	}

	/**
	 * Reads a change, such as "rose by 13%", without its direction. Only a percentage is
	 * its number.
	 */
	public static Quantity change(String words, DecimalMark mark) {
		String text = words.strip();
		String plain = plain(text);
		String timeless = TIME.matcher(plain).replaceAll(" ");
		var numbers = numbers(timeless);
		if (numbers.isEmpty()) {
			return percentage(Share.inWords(plain), text, Scale.PERCENTAGE);
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
				? new Quantity(value, qualifier(timeless.substring(0, only.start()), after), text) : wordsOnly(text);
	}

	private static String plain(String text) {
		if (OTHER_DIGITS.matcher(text).matches()) {
			throw new UnclearNumber(Reason.NOT_A_NUMBER, text);
		}
		return NumberReader.plain(text).toLowerCase(Locale.UK);
	}

	/** Reads with this reader; a text that is not clear has no number. */
	public static Quantity orWords(String words, Function<String, Quantity> reader) {
		try {
			return reader.apply(words);
		}
		catch (UnclearNumber unclear) {
			return wordsOnly(words.strip());
		}
	}

	private static Quantity wordsOnly(String text) {
		return new Quantity(null, null, text);
	}

	/** A range has no number; several others are asked about. */
	private static Quantity several(String text, List<Token> numbers, boolean range) {
		if (range && numbers.size() == 2) {
			return wordsOnly(text);
		}
		throw new UnclearNumber(Reason.SEVERAL, text);
	}

	private static BigDecimal only(Token token, String timeless, DecimalMark mark, String text) {
		if (NumberReader.shortened(timeless.substring(token.start()))) {
			throw new UnclearNumber(Reason.SHORTENED, text);
		}
		if (timeless.substring(token.end()).matches("(?s)[\\p{L}\\p{No}].*|\\s*[?<>].*")) {
			throw new UnclearNumber(Reason.NOT_A_NUMBER, text);
		}
		return NumberReader.digits(token.number(), mark, text);
	}

	/**
	 * Signs without digits mean that there is no number; other texts must be one number.
	 */
	private static Quantity onlySigns(String text, String plain, Scale scale, DecimalMark mark) {
		boolean range = plain.matches("£?[\\d.,]*\\d%? ?[-–] ?£?\\d[\\d.,]*%?");
		if (!plain.matches(".*\\d.*") || range || plain.startsWith("+")) {
			return wordsOnly(text);
		}
		if (plain.contains("/")) {
			throw new UnclearNumber(Reason.FRACTION, text);
		}
		var value = NumberReader.number(plain, mark);
		NumberReader.requireScale(plain, scale, text);
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

	/** A share is a number of percentages only. */
	private static Quantity percentage(@Nullable Share share, String text, Scale scale) {
		if (share == null) {
			return wordsOnly(text);
		}
		if (scale == Scale.NUMBER) {
			throw new UnclearNumber(Reason.SHARE, text);
		}
		return new Quantity(share.percentage(), qualifier(share.before(), share.after()), text);
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

	/** Phrases that end with another one, such as "no more than", come first. */
	private static Map<Pattern, Qualifier> qualifiers() {
		var words = new LinkedHashMap<Pattern, Qualifier>();
		words.put(endsWith("at least|a minimum of|(not|no) (less|fewer) than|≥|>=|=>"), Qualifier.AT_LEAST);
		words.put(endsWith("up to|at most|(not|no) more than|a maximum of|≤|<=|=<"), Qualifier.AT_MOST);
		words.put(endsWith("nearly|almost|just (under|below)|close to|approaching"), Qualifier.NEARLY);
		words.put(endsWith("over|more than|in excess of|upwards of|above|>"), Qualifier.OVER);
		words.put(endsWith("fewer than|less than|under|below|<"), Qualifier.FEWER_THAN);
		words.put(endsWith("approximately|approx\\.?|roughly|circa|c\\.|an? estimated|estimated|~"), Qualifier.APPROX);
		words.put(endsWith("about|around|some"), Qualifier.ABOUT);
		return words;
	}

	private static Pattern endsWith(String words) {
		return Pattern.compile("(?s)(.*\\P{L})?(" + words + ")");
	}

	/** A number in a text and its position. */
	private record Token(int start, int end, String number) {

	}

}
