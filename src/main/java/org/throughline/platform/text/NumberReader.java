package org.throughline.platform.text;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.throughline.platform.text.UnclearNumber.Reason;

/**
 * Reads texts that are nothing but a number, for forms and tables alike. A number that is
 * not certain is refused with {@link UnclearNumber}, so a wrong magnitude is never
 * stored.
 */
public final class NumberReader {

	private static final Pattern PLAIN = Pattern.compile(
			"(?<open>\\()?\\s*(?<sign>[-+])?\\s*£?\\s*(?<sign2>-)?(?<number>[\\d.,][\\d., ]*?)\\s*(?<trailing>-)?\\s*(?<percent>%)?\\s*(?<close>\\))?");

	private static final Pattern SHORTENED = Pattern
		.compile("(?s)[-£(]*\\d[\\d.,]*\\s*(k|m|mn|bn|(hundred|thousand|million|billion|dozen)s?)\\b.*");

	private static final Pattern SPACES = Pattern.compile("[\\u00A0\\u2007\\u2009\\u202F]");

	/** Digits in groups of three, or not grouped. */
	private static final Map<DecimalMark, Pattern> DIGITS = Stream.of(DecimalMark.values())
		.collect(Collectors.toMap(Function.identity(), NumberReader::grouped));

	private NumberReader() {
	}

	/**
	 * Reads a number with sign, pounds, groups of three, decimals and percent. A number
	 * in brackets or with a minus after it is negative.
	 */
	public static BigDecimal number(String text) {
		return number(text, DecimalMark.POINT);
	}

	public static BigDecimal number(String text, DecimalMark mark) {
		String plain = plain(text);
		Matcher found = PLAIN.matcher(plain);
		if (!found.matches() || (found.group("open") == null) != (found.group("close") == null)) {
			throw new UnclearNumber(shortened(plain) ? Reason.SHORTENED : Reason.NOT_A_NUMBER, text);
		}
		long signs = Arrays.asList("open", "sign2", "trailing")
			.stream()
			.filter((group) -> found.group(group) != null)
			.count() + ("-".equals(found.group("sign")) ? 1 : 0);
		if (signs > 1) {
			throw new UnclearNumber(Reason.NOT_A_NUMBER, text);
		}
		var value = digits(found.group("number"), mark, text);
		return (signs == 1) ? value.negate() : value;
	}

	/**
	 * Reads a number; only percentages have a percent sign, and they are no amounts of
	 * money.
	 */
	public static BigDecimal number(String text, Scale scale) {
		var number = number(text);
		requireScale(text, scale, text);
		return number;
	}

	/** Refuses the sign of another scale in a number. */
	static void requireScale(String number, Scale scale, String text) {
		if (scale == Scale.NUMBER && number.contains("%")) {
			throw new UnclearNumber(Reason.SHARE, text);
		}
		if (scale == Scale.PERCENTAGE && number.contains("£")) {
			throw new UnclearNumber(Reason.AMOUNT, text);
		}
	}

	/** Reads digits with marks; thousands are in groups of three or not grouped. */
	static BigDecimal digits(String written, DecimalMark mark, String text) {
		String whole = written.strip();
		if (!Objects.requireNonNull(DIGITS.get(mark)).matcher(whole).matches()) {
			throw new UnclearNumber(whole.matches("[\\d., ]+") ? Reason.GROUPS : Reason.NOT_A_NUMBER, text);
		}
		if (mark.mayBeGroup(whole)) {
			throw new UnclearNumber((mark == DecimalMark.UNCLEAR) ? Reason.EITHER : Reason.GROUPS, text);
		}
		String plain = whole.replace(String.valueOf(mark.groups()), "").replace(" ", "");
		return new BigDecimal(plain.replace(mark.decimals(), '.'));
	}

	private static Pattern grouped(DecimalMark mark) {
		String decimals = Pattern.quote(String.valueOf(mark.decimals()));
		String grouped = "\\d{1,3}(?:(?<group>[" + mark.groups() + " ])\\d{3}(?:\\k<group>\\d{3})*)";
		return Pattern.compile("(?:" + grouped + "|\\d+)(?:" + decimals + "\\d+)?");
	}

	/** Whether the text begins with a number such as "21k" or "1.2 million". */
	static boolean shortened(String text) {
		return SHORTENED.matcher(text).matches();
	}

	/** Returns the text with one kind of space and of minus. */
	static String plain(String text) {
		return SPACES.matcher(text).replaceAll(" ").replace('\u2212', '-').strip();
	}

}
