package org.throughline.measure;

import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import org.throughline.platform.text.Quantity;
import org.throughline.platform.text.QuantityReader;
import org.throughline.platform.text.Quantity.Qualifier;

/**
 * An attendance stated with the places: "23/25" is 23 of 25 places.
 *
 * @param attended the attendance
 */
public record AttendedPlaces(int attended, int places) {

	private static final Pattern WORDS = Pattern.compile("(?i)(\\d{1,5})\\s*(?:/|of|out of)\\s*(\\d{1,5})(?: places)?");

	/**
	 * Returns the attendance and places in a text, or {@code null} if it is none such.
	 */
	public static @Nullable AttendedPlaces in(@Nullable String text) {
		Matcher words = WORDS.matcher((text != null) ? text.strip() : "");
		if (!words.matches()) {
			return null;
		}
		var read = new AttendedPlaces(Integer.parseInt(words.group(1)), Integer.parseInt(words.group(2)));
		return (read.attended <= read.places) ? read : null;
	}

	public static Quantity attendance(String text) {
		var read = in(text);
		return (read != null) ? new Quantity(BigDecimal.valueOf(read.attended), Qualifier.EXACT, text.strip())
				: QuantityReader.count(text);
	}

}
