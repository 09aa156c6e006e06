package org.throughline.assurance;

import java.util.Arrays;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

/** The known reasons why a standard has no rating. */
public enum NotRated {

	/** The standard does not apply to the organisation. */
	NOT_APPLICABLE("Not applicable", "n ?[/.]? ?a\\.?|not applicable|does not apply"),
	/** The organisation has not returned its rating. */
	NO_RETURN("No return", "no return|not returned|no return received|no response");

	private final String label;

	private final String words;

	NotRated(String label, String words) {
		this.label = label;
		this.words = words;
	}

	/** Returns the text for pages and files. */
	public String label() {
		return this.label;
	}

	/**
	 * Returns the reason that a text such as "N/A" gives, or {@code null} if it is none.
	 */
	public static @Nullable NotRated of(@Nullable String text) {
		String plain = (text != null) ? text.strip().toLowerCase(Locale.UK) : "";
		return Arrays.stream(values()).filter((reason) -> plain.matches(reason.words)).findFirst().orElse(null);
	}

	/** Returns the text as this type writes it, or unchanged if it gives no reason. */
	public static String normalised(String text) {
		var reason = of(text);
		return (reason != null) ? reason.label : text;
	}

}
