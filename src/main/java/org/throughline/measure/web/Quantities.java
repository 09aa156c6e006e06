package org.throughline.measure.web;

import org.jspecify.annotations.Nullable;

import org.throughline.platform.text.Quantity;
import org.throughline.platform.text.QuantityReader;

/**
 * Converts quantities to and from the text of a form field.
 */
final class Quantities {

	private Quantities() {
	}

	/** Returns the quantity in the text, or {@code null} if it is empty. */
	static @Nullable Quantity read(String text) {
		return text.isEmpty() ? null : QuantityReader.count(text);
	}

	/** Returns the wording; empty for {@code null}. */
	static String text(@Nullable Quantity quantity) {
		return (quantity != null) ? quantity.asWritten() : "";
	}

}
