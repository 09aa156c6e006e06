package org.throughline.platform.govuk;

import org.jspecify.annotations.Nullable;

/**
 * One answer of a select, of radios or check boxes.
 *
 * @param value what is sent
 * @param text what is read
 * @param hint a line of help under it, where one is needed
 */
public record Choice(String value, String text, @Nullable String hint) {

	public Choice(String value, String text) {
		this(value, text, null);
	}

}
