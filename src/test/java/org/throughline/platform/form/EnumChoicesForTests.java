package org.throughline.platform.form;

import org.springframework.context.MessageSource;

/**
 * Makes choices of enums without an application.
 */
public final class EnumChoicesForTests {

	private EnumChoicesForTests() {
	}

	public static EnumChoices of(MessageSource messages) {
		return new EnumChoices(messages);
	}

}
