package org.throughline.platform.govuk;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * One answer of a select, of radios or check boxes.
 *
 * @param value what is sent
 * @param text what is read
 * @param hint a line of help under it, where one is needed
 * @param group the heading under which a select lists it, or {@code null} for none;
 * choices of a group follow each other
 */
public record Choice(String value, String text, @Nullable String hint, @Nullable String group) {

	public Choice(String value, String text, @Nullable String hint) {
		this(value, text, hint, null);
	}

	public Choice(String value, String text) {
		this(value, text, null);
	}

	/** Returns the text of a choice, or the value itself if no choice has it. */
	public static String textOf(String value, List<Choice> choices) {
		return choices.stream()
			.filter((choice) -> choice.value().equals(value))
			.map(Choice::text)
			.findFirst()
			.orElse(value);
	}

}
