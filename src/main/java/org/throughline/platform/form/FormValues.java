package org.throughline.platform.form;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.throughline.platform.text.NumberReader;
import org.throughline.platform.text.UnclearNumber;
import org.throughline.platform.web.NotFoundException;

/**
 * Converts between the texts of a form and values. A form has a text for every field,
 * empty if nothing was entered; {@link FormBinder} has trimmed it.
 */
public final class FormValues {

	private FormValues() {
	}

	/**
	 * Returns the text without space around it, with Unix line ends and without the
	 * character NUL, which PostgreSQL does not store.
	 */
	public static String normalise(String typed) {
		return typed.replace("\r\n", "\n").replace("\u0000", "").strip();
	}

	/** Returns the text, or {@code null} if it is empty. */
	public static @Nullable String orNull(@Nullable String text) {
		return (text == null || text.isBlank()) ? null : text;
	}

	/** Returns the text of a stored value for a form; empty for {@code null}. */
	public static String text(@Nullable Object value) {
		if (value == null) {
			return "";
		}
		return (value instanceof Enum<?> constant) ? constant.name() : value.toString();
	}

	/** Returns the lines that are not blank. */
	public static List<String> lines(String text) {
		return text.lines().map(String::strip).filter((line) -> !line.isEmpty()).toList();
	}

	/** Returns the texts that are not empty, such as the boxes that were ticked. */
	public static List<String> chosen(List<String> texts) {
		return texts.stream().filter((text) -> !text.isBlank()).toList();
	}

	/**
	 * Returns the version a form was made from; -1, which no row has, for other texts.
	 */
	public static int version(String text) {
		return text.matches("[0-9]{1,9}") ? Integer.parseInt(text) : -1;
	}

	/**
	 * Returns the identifier that a page put into its form.
	 * @throws NotFoundException if it is none
	 */
	public static UUID id(String text) {
		try {
			return UUID.fromString(text);
		}
		catch (IllegalArgumentException ex) {
			throw new NotFoundException();
		}
	}

	/**
	 * Returns the whole number of 0 or more; {@code null} if the text is empty or
	 * something else.
	 */
	public static @Nullable Integer wholeNumber(String text) {
		var number = (text.contains("£") || text.contains("%")) ? null : number(text);
		boolean whole = number != null && number.signum() >= 0 && number.stripTrailingZeros().scale() <= 0
				&& number.precision() - number.scale() <= 9;
		return (number != null && whole) ? Integer.valueOf(number.intValueExact()) : null;
	}

	/** Returns the number; {@code null} if the text is empty or not a clear number. */
	public static @Nullable BigDecimal number(String text) {
		try {
			return text.isEmpty() ? null : NumberReader.number(text);
		}
		catch (UnclearNumber unclear) {
			return null;
		}
	}

	/** Returns a number for a form; empty for {@code null}. */
	public static String text(@Nullable BigDecimal number) {
		return (number == null) ? "" : (number.signum() == 0) ? "0" : number.stripTrailingZeros().toPlainString();
	}

	/** Returns the constant of this name, or {@code null} if there is none. */
	public static <E extends Enum<E>> @Nullable E choice(Class<E> type, String text) {
		return Arrays.stream(type.getEnumConstants())
			.filter((constant) -> constant.name().equals(text))
			.findFirst()
			.orElse(null);
	}

	/**
	 * Returns the constant of this name.
	 * @throws NotFoundException if there is none: no page offers it
	 */
	public static <E extends Enum<E>> E requiredChoice(Class<E> type, String text) {
		E chosen = choice(type, text);
		if (chosen == null) {
			throw new NotFoundException();
		}
		return chosen;
	}

}
