package org.throughline.platform.text;

import java.util.Locale;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * Texts that stand for nothing: "N/A", "none", "not evaluated". They are no evidence of
 * anything.
 */
public final class NothingStated {

	private static final Pattern PLACEHOLDER = Pattern
		.compile("(?:(?:this |it )?(?:was |is |has )?not (?:yet )?(?:been )?"
				+ "(?:evaluated|measured|assessed|known|stated|applicable|recorded|available|received|reported|collected|provided"
				+ "|completed|done|started|sure)(?: yet)?|n ?[/.] ?[ak]\\.?|na|nk|none(?: yet| known| stated| recorded| identified"
				+ "| available| to date)?|nil(?: return)?|null|nothing(?: yet| stated| recorded| to report)?"
				+ "|no (?:evaluation|evidence|information|data|return|response|feedback|comments?|update)(?: yet| received| available"
				+ "| recorded)?|unknown|tb[acde]|to be (?:confirmed|evaluated|determined|agreed|advised|completed|measured|assessed)"
				+ "|(?:evaluation |feedback |data )?(?:is )?(?:pending|awaited|outstanding)|awaiting [\\p{L} ]{1,40}|yes|no|y|n|x"
				+ "|ongoing|in progress|see (?:above|below)|as above|ditto)");

	private NothingStated() {
	}

	/** Whether the text states nothing; an empty text does not. */
	public static boolean in(@Nullable String text) {
		if (text == null || text.isBlank()) {
			return false;
		}
		String plain = text.strip()
			.toLowerCase(Locale.UK)
			.replaceAll("[\\s\\u00A0]+", " ")
			.replaceAll("[.!?)\\]]+$", "");
		plain = plain.replaceAll("^[(\\[]+", "");
		return !plain.matches("(?s).*[\\p{L}\\d].*") || PLACEHOLDER.matcher(plain).matches();
	}

}
