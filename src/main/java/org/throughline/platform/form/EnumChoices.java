package org.throughline.platform.form;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

import org.throughline.platform.govuk.Choice;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * The constants of enums as forms offer them. Their labels are messages such as
 * {@code Visibility.PUBLIC}.
 */
@Component
public class EnumChoices {

	private final MessageSource messages;

	EnumChoices(MessageSource messages) {
		this.messages = messages;
	}

	/** Returns all constants in their order. */
	public List<Choice> of(Class<? extends Enum<?>> type) {
		return of(Arrays.asList(type.getEnumConstants()));
	}

	/** Returns these constants. */
	public List<Choice> of(Collection<? extends Enum<?>> constants) {
		return constants.stream().map((constant) -> new Choice(constant.name(), label(constant))).toList();
	}

	/** Returns the label of a constant. */
	public String label(Enum<?> constant) {
		return Objects.requireNonNull(
				this.messages.getMessage(constant.getDeclaringClass().getSimpleName() + "." + constant.name(), null,
						constant.name(), Locale.UK));
	}

}
