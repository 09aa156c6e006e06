package org.throughline.transfer.money;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

import org.throughline.transfer.table.TableColumn.Answer;

/**
 * The constants of an enum as answers of a column, in the words of the pages.
 */
@Component
class EnumAnswers {

	static final String YES = "Yes";

	static final List<Answer> YES_OR_NO = List.of(new Answer(YES, YES, "Y", "True", "1"),
			new Answer("No", "No", "N", "False", "0"));

	private final MessageSource messages;

	EnumAnswers(MessageSource messages) {
		this.messages = messages;
	}

	List<Answer> of(Class<? extends Enum<?>> type) {
		return Arrays.stream(type.getEnumConstants())
			.map((constant) -> new Answer(constant.name(), text(constant), List.of()))
			.toList();
	}

	String text(Enum<?> constant) {
		return words(constant.getDeclaringClass().getSimpleName() + "." + constant.name());
	}

	/** A message in words. */
	String words(String key, Object... arguments) {
		return Objects.requireNonNull(this.messages.getMessage(key, arguments, key, Locale.UK));
	}

}
