package org.throughline.platform.text;

import java.util.Locale;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * Recognises texts without content, such as "N/A", "none" or "not evaluated". They do not
 * count as evidence.
 */
public final class NothingStated {

	private static final String NOT = "(?:this |it )?(?:was |is |has )?not (?:yet )?(?:been )?";

	private static final Pattern PLACEHOLDER = Pattern.compile(NOT
			+ "(?:evaluated|measured|assessed|known|stated|applicable|recorded|available|received|reported|collected"
			+ "|provided|sure)(?: yet)?|n ?[/.] ?[ak]\\.?|na|nk|none(?: yet| known| stated| recorded| identified| available"
			+ "| to date)?|nil(?: return)?|null|nothing(?: yet| stated| recorded| to report)?"
			+ "|no (?:comments?|update)(?: yet| received)?|unknown|tb[acde]|yes|no|y|n|x|see (?:above|below)|as above|ditto");

	/** Such a text may state the progress, but no result. */
	private static final Pattern NO_RESULT = Pattern.compile(NOT + "(?:completed|done|started)(?: yet)?"
			+ "|no (?:evaluation|evidence|information|data|return|response|feedback)(?: yet| received| available| recorded)?"
			+ "|to be (?:confirmed|evaluated|determined|agreed|advised|completed|measured|assessed)"
			+ "|(?:evaluation |feedback |data )?(?:is )?(?:pending|awaited|outstanding)|awaiting [\\p{L} ]{1,40}|ongoing"
			+ "|in progress");

	private NothingStated() {
	}

	/** Whether the text states no result; an empty text does not. */
	public static boolean in(@Nullable String text) {
		return placeholder(text) || (text != null && NO_RESULT.matcher(plain(text)).matches());
	}

	/** Whether the text states nothing at all; an empty text does not. */
	public static boolean placeholder(@Nullable String text) {
		if (text == null || text.isBlank()) {
			return false;
		}
		String plain = plain(text);
		return !plain.matches("(?s).*[\\p{L}\\p{N}].*") || PLACEHOLDER.matcher(plain).matches();
	}

	private static String plain(String text) {
		return text.strip()
			.toLowerCase(Locale.UK)
			.replaceAll("[\\s\\u00A0]+", " ")
			.replaceAll("^[(\\[]+|[.!?)\\]]+$", "");
	}

}
