package org.throughline.platform.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * Finds text that may identify a child: NHS numbers, dates of birth, postcodes, telephone
 * numbers. A finding is a warning (domain brief d.4).
 */
public final class IdentifyingText {

	private static final Pattern TEN_DIGITS = Pattern.compile("(?<!\\d)(\\d{3})[ -]?(\\d{3})[ -]?(\\d{4})(?!\\d)");

	private static final Pattern BIRTH = Pattern
		.compile("(?i)\\b(?:born|d\\.?o\\.?b\\.?|date of birth)\\b[^.\\n]{0,15}?\\d{1,2}[ ./-]?(?:st|nd|rd|th)?[ ./-]?"
				+ "(?:\\d{1,2}|[a-z]{3,9})[ ./-]\\d{2,4}");

	private static final Pattern NUMERIC_DAY = Pattern
		.compile("(?<![\\d/])\\d{1,2}[/.-]\\d{1,2}[/.-](?:\\d{4}|\\d{2})(?![\\d/])");

	private static final Pattern POSTCODE = Pattern
		.compile("(?i)\\b(?:[a-z]{1,2}\\d[a-z\\d]?) ?\\d[abd-hjlnp-uw-z]{2}\\b");

	private static final Pattern PHONE = Pattern
		.compile("(?<![\\d/])(?:\\+44[ ()\\d-]{9,14}\\d|\\(?0[1237]\\d{1,4}\\)?[ -]?\\d{3,4}[ -]?\\d{3,4})(?!\\d)");

	private IdentifyingText() {
	}

	/** Returns the findings in order of the text. */
	public static List<Finding> in(@Nullable String text) {
		List<Finding> findings = new ArrayList<>();
		if (text == null) {
			return findings;
		}
		TEN_DIGITS.matcher(text)
			.results()
			.filter((found) -> isNhsNumber(found.group(1) + found.group(2) + found.group(3)))
			.forEach((found) -> findings.add(new Finding(Kind.NHS_NUMBER, found.group())));
		add(findings, Kind.DATE_OF_BIRTH, BIRTH, text);
		if (findings.stream().noneMatch((finding) -> finding.kind() == Kind.DATE_OF_BIRTH)) {
			add(findings, Kind.DATE_OF_BIRTH, NUMERIC_DAY, text);
		}
		add(findings, Kind.POSTCODE, POSTCODE, text);
		add(findings, Kind.PHONE_NUMBER, PHONE, text);
		return findings;
	}

	private static void add(List<Finding> findings, Kind kind, Pattern pattern, String text) {
		pattern.matcher(text).results().map(MatchResult::group).forEach((found) -> {
			if (findings.stream().noneMatch((finding) -> finding.found().contains(found))) {
				findings.add(new Finding(kind, found.strip()));
			}
		});
	}

	/**
	 * The tenth digit of an NHS number is a check digit of the first nine (modulus 11).
	 */
	private static boolean isNhsNumber(String digits) {
		int sum = 0;
		for (int at = 0; at < 9; at++) {
			sum += (digits.charAt(at) - '0') * (10 - at);
		}
		int check = (11 - sum % 11) % 11;
		return check == digits.charAt(9) - '0';
	}

	/** The kind of identifying text. */
	public enum Kind {

		NHS_NUMBER, DATE_OF_BIRTH, POSTCODE, PHONE_NUMBER

	}

	/**
	 * A finding.
	 *
	 * @param kind the kind of text
	 * @param found the text
	 */
	public record Finding(Kind kind, String found) {

	}

}
