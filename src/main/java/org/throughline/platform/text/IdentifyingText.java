package org.throughline.platform.text;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * Finds text that may identify a child: NHS numbers, dates of birth, postcodes, telephone
 * numbers. A finding is a warning (domain brief d.4).
 */
public final class IdentifyingText {

	private static final Pattern INVISIBLE = Pattern.compile("[\\u00AD\\u200B-\\u200D\\u2060\\uFEFF]");

	private static final Pattern HYPHENS = Pattern.compile("\\p{Pd}");

	private static final Pattern SPACES = Pattern.compile("[\\p{Zs}\\t]+");

	private static final Pattern LINE_BREAK = Pattern.compile("(?<=\\S) ?\\R ?(?=\\w)");

	private static final Pattern TEN_DIGITS = Pattern.compile("(?<!\\d)(\\d{3})[ .-]?(\\d{3})[ .-]?(\\d{4})(?!\\d)");

	private static final Pattern BIRTH = Pattern
		.compile("(?i)\\b(?:born|d\\.?o\\.?b\\.?|date of birth)\\b[^.\\n]{0,15}?"
				+ "(?:\\d{1,2}[ ./-]?(?:st|nd|rd|th)?[ ./-]?(?:of )?(?:\\d{1,2}|[a-z]{3,9})"
				+ "|[a-z]{3,9} \\d{1,2}(?:st|nd|rd|th)?,?)[ ./-]\\d{2,4}");

	private static final Pattern NUMERIC_DAY = Pattern.compile(
			"(?<![\\d/])\\d{1,2}(?:[/.-]\\d{1,2}[/.-]| ?/ ?\\d{1,2} ?/ ?|[/-][A-Za-z]{3}[/-])(?:\\d{4}|\\d{2})(?![\\d/])"
					+ "|(?<![\\w/-])\\d{4}-\\d{2}-\\d{2}(?![\\w/-])");

	private static final Pattern POSTCODE = Pattern
		.compile("(?i)\\b(?:[a-z]{1,2}\\d[a-z\\d]?) ?\\d[abd-hjlnp-uw-z]{2}\\b");

	private static final Pattern PHONE = Pattern
		.compile("(?<![\\d/])(?:\\+44[ ()\\d-]{9,14}\\d|\\(?0[1237]\\d{1,4}\\)?[ -]?\\d{3,4}[ -]?\\d{3,4})(?!\\d)");

	private static final int CONTEXT = 60;

	private IdentifyingText() {
	}

	/** Returns all findings, each once for every place, in order of the text. */
	public static List<Finding> in(@Nullable String text) {
		List<Finding> findings = new ArrayList<>();
		if (text == null) {
			return findings;
		}
		String plain = plain(text);
		TEN_DIGITS.matcher(plain)
			.results()
			.filter((found) -> isNhsNumber(found.group(1) + found.group(2) + found.group(3)))
			.forEach((found) -> findings.add(finding(IdentifierKind.NHS_NUMBER, found, plain)));
		add(findings, IdentifierKind.DATE_OF_BIRTH, BIRTH, plain);
		add(findings, IdentifierKind.DATE_OF_BIRTH, NUMERIC_DAY, plain);
		add(findings, IdentifierKind.POSTCODE, POSTCODE, plain);
		add(findings, IdentifierKind.PHONE_NUMBER, PHONE, plain);
		findings.sort(Comparator.comparingInt(Finding::start));
		return findings;
	}

	/** Returns whether one of the texts has such words. */
	public static boolean isIn(Collection<String> texts) {
		return texts.stream().anyMatch((text) -> !in(text).isEmpty());
	}

	/**
	 * Returns the text with usual digits, spaces and hyphens; a line break is a space.
	 */
	private static String plain(String text) {
		String usual = INVISIBLE.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC)).replaceAll("");
		String hyphens = HYPHENS.matcher(usual).replaceAll("-");
		return LINE_BREAK.matcher(SPACES.matcher(hyphens).replaceAll(" ")).replaceAll(" ");
	}

	private static void add(List<Finding> findings, IdentifierKind kind, Pattern pattern, String text) {
		pattern.matcher(text).results().forEach((found) -> {
			if (findings.stream().noneMatch((other) -> found.start() < other.end() && other.start() < found.end())) {
				findings.add(finding(kind, found, text));
			}
		});
	}

	private static Finding finding(IdentifierKind kind, MatchResult found, String text) {
		int start = found.start();
		int end = found.end();
		String before = text.substring(Math.max(0, start - CONTEXT), start);
		String after = text.substring(end, Math.min(text.length(), end + CONTEXT));
		return new Finding(kind, found.group().strip(), before, after, start, end);
	}

	/**
	 * The tenth digit of an NHS number is a check digit of the first nine (modulus 11).
	 */
	private static boolean isNhsNumber(String digits) {
		int sum = 0;
		for (int at = 0; at < 9; at++) {
			sum += Character.digit(digits.charAt(at), 10) * (10 - at);
		}
		int check = (11 - sum % 11) % 11;
		return check == Character.digit(digits.charAt(9), 10);
	}

	/**
	 * A finding.
	 *
	 * @param before the words before it
	 * @param after the words after it
	 * @param start its first character in the text
	 * @param end the character after its last
	 */
	public record Finding(IdentifierKind kind, String found, String before, String after, int start, int end) {

	}

}
