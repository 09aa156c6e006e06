package org.throughline.platform.list;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.throughline.platform.govuk.Choice;

/**
 * One filter of a list.
 *
 * @param name parameter of the address
 * @param value the selected value; empty for all
 * @param choices the values to choose from; {@code null} for a text to type
 * @param flag whether it is a single yes or no
 * @param inWords what it narrows the list to
 */
public record ListFilter(String name, String label, String value, @Nullable List<Choice> choices, boolean flag,
		String inWords) {

	/** Returns whether it narrows the list. */
	public boolean used() {
		return !this.value.isEmpty();
	}

	/** Returns choices with their numbers of rows, if these are counted. */
	static List<Choice> counted(List<Choice> choices, @Nullable Map<String, Long> counts) {
		return (counts == null) ? choices
				: choices.stream()
					.map((one) -> new Choice(one.value(),
							one.text() + " (" + counts.getOrDefault(one.value(), 0L) + ")", one.hint(), one.group()))
					.toList();
	}

}
