package org.throughline.platform.text;

import java.util.Locale;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * The texts of the message files, which are all in British English.
 */
@Component
public class Messages {

	private final MessageSource source;

	Messages(MessageSource source) {
		this.source = source;
	}

	/**
	 * Returns a text.
	 * @throws org.springframework.context.NoSuchMessageException if there is none
	 */
	public String text(String key, @Nullable Object... arguments) {
		return this.source.getMessage(key, arguments, Locale.UK);
	}

	/** Returns a text, or another one if there is none. */
	public String textOr(String otherwise, String key, @Nullable Object... arguments) {
		return Objects.requireNonNull(this.source.getMessage(key, arguments, otherwise, Locale.UK));
	}

	/** Returns the label of a constant, such as {@code Visibility.PUBLIC}. */
	public String label(Enum<?> constant) {
		return text(constant.getDeclaringClass().getSimpleName() + "." + constant.name());
	}

}
