package org.throughline.paper.web;

import java.util.List;
import java.util.stream.IntStream;

import org.springframework.stereotype.Component;

import org.throughline.platform.govuk.Choice;
import org.throughline.platform.text.Messages;

/**
 * The paragraphs of part 1 of Schedule 12A to the Local Government Act 1972, to choose
 * from.
 */
@Component
class ExemptParagraphs {

	static final int LAST = 7;

	private final Messages messages;

	ExemptParagraphs(Messages messages) {
		this.messages = messages;
	}

	/** Returns the paragraphs with their subjects. */
	public List<Choice> choices() {
		return IntStream.rangeClosed(1, LAST)
			.mapToObj((number) -> new Choice(String.valueOf(number),
					number + ": " + this.messages.text("exempt.paragraph." + number)))
			.toList();
	}

}
