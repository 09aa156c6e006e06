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
 * numbers, personal email addresses. A finding is a warning (domain brief d.4).
 */
public final class IdentifyingText {

	private static final Pattern INVISIBLE = Pattern.compile("[\\u00AD\\u200B-\\u200D\\u2060\\uFEFF]");

	private static final Pattern HYPHENS = Pattern.compile("\\p{Pd}");

	private static final Pattern SPACES = Pattern.compile("[\\p{Zs}\\t]+");

	private static final Pattern LINE_BREAK = Pattern.compile("(?<=\\S) ?\\R ?(?=\\w)");

	private static final Pattern TEN_DIGITS = Pattern.compile("(?<!\\d)(\\d{3})[ .-]?(\\d{3})[ .-]?(\\d{4})(?!\\d)");

	private static final Pattern BIRTH = Pattern
		.compile("(?i)\\b(?:born|d\\.?o\\.?b\\.?|date of birth|birth ?date|birthday)\\b[^.\\n]{0,15}?"
				+ "(?:\\d{1,2}[ ./-]?(?:st|nd|rd|th)?[ ./-]?(?:of )?(?:\\d{1,2}|[a-z]{3,9})"
				+ "|[a-z]{3,9} \\d{1,2}(?:st|nd|rd|th)?),?[ ./-]\\d{2,4}");

	private static final Pattern NUMERIC_DAY = Pattern.compile(
			"(?<![\\d/]|\\d\\.)\\d{1,2}(?:[/.-]\\d{1,2}[/.-]| ?/ ?\\d{1,2} ?/ ?|[/-][A-Za-z]{3}[/-])(?:\\d{4}|\\d{2})(?![\\d/]|\\.\\d)"
					+ "|(?<![\\w/-])\\d{4}-\\d{2}-\\d{2}(?![\\w/-])");

	private static final Pattern POSTCODE = Pattern
		.compile("(?i)\\b(?:[a-z]{1,2}\\d[a-z\\d]?) ?\\d[abd-hjlnp-uw-z]{2}\\b");

	private static final Pattern PHONE = Pattern
		.compile("(?<![\\d/]|\\d[.,])(?:(?:\\+|00)44[ ()\\d-]{9,14}\\d|\\(?0[1237](?:[ ()-]{0,2}\\d){8,9})(?!\\d)");

	private static final Pattern EMAIL = Pattern
		.compile("(?i)(?<![\\w.+-])[\\w.+'-]*\\w@[a-z0-9-]+(?:\\.[a-z0-9-]+)*\\.[a-z]{2,}(?![\\w-])");

	/** Words of addresses that belong to a post or a team and not to a person. */
	private static final Pattern SHARED_ADDRESS = Pattern.compile("(?i)(?:.*[._+-])?(?:admin|adult|business|care|cdop"
			+ "|child|children|childrens|complaints|comms|communications|consultation|contact|contacts|council|customer"
			+ "|data|dpo|education|enquiries|enquiry|feedback|foi|front|governance|hello|help|helpdesk|info|information"
			+ "|inbox|lado|learning|lscb|lscp|mail|manager|mash|media|news|newsletter|noreply|no-reply|office|oscb|oscp|osab"
			+ "|panel|partner|partners|partnership|police|press|privacy|referrals|reviews|safeguarding|schools|secretary"
			+ "|service|services|support|team|training|unit|web|webmaster)s?\\d*(?:[._+-].*)?@.*");

	private static final Pattern PRIVATE_PROVIDER = Pattern.compile("(?i).*@(?:[a-z0-9-]+\\.)*(?:gmail|googlemail"
			+ "|hotmail|outlook|live|msn|yahoo|ymail|icloud|me|mac|aol|btinternet|btopenworld|sky|virginmedia|talktalk"
			+ "|ntlworld|tiscali|plusnet|protonmail|proton|gmx)\\.(?:com|co\\.uk|net|org|me|uk)");

	private static final Pattern SENTENCE_END = Pattern.compile("[.!?][\"')\\]]*\\s+(?=[\"'(\\[]*[\\p{Lu}\\d])|\\n");

	private static final int CONTEXT = 250;

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
		EMAIL.matcher(plain)
			.results()
			.filter((found) -> isPersonal(found.group()))
			.forEach((found) -> findings.add(finding(IdentifierKind.EMAIL_ADDRESS, found, plain)));
		findings.sort(Comparator.comparingInt(Finding::start));
		return findings;
	}

	/** Returns whether one of the texts has such words. */
	public static boolean isIn(Collection<String> texts) {
		return texts.stream().anyMatch((text) -> !in(text).isEmpty());
	}

	/** An address of a person, or of anybody at a provider for private people. */
	private static boolean isPersonal(String address) {
		return PRIVATE_PROVIDER.matcher(address).matches() || !SHARED_ADDRESS.matcher(address).matches();
	}

	/**
	 * Returns the text with usual digits, spaces and hyphens; a line break is a space.
	 */
	public static String plain(String text) {
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
		return Finding.of(kind, text, found.start(), found.end());
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
	 * @param before the words before it in its sentence
	 * @param after the words after it in its sentence
	 * @param start its first character in the text
	 * @param end the character after its last
	 */
	public record Finding(IdentifierKind kind, String found, String before, String after, int start, int end) {

		/** Returns the finding at a place of a plain text, with its sentence. */
		public static Finding of(IdentifierKind kind, String plain, int start, int end) {
			int from = Math.max(0, start - CONTEXT);
			int to = Math.min(plain.length(), end + CONTEXT);
			var ends = SENTENCE_END.matcher(plain).region(from, to).useTransparentBounds(true);
			while (ends.find()) {
				if (ends.end() <= start) {
					from = ends.end();
				}
				else if (ends.start() >= end) {
					to = ends.start() + 1;
					break;
				}
			}
			return new Finding(kind, plain.substring(start, end).strip(), plain.substring(from, start),
					plain.substring(end, to).stripTrailing(), start, end);
		}

		/** Returns the whole sentence. */
		public String sentence() {
			return (this.before + this.found + this.after).strip();
		}

	}

}
