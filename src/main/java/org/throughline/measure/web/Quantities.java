package org.throughline.measure.web;

import org.jspecify.annotations.Nullable;

import org.throughline.measure.CountParser;
import org.throughline.platform.text.Quantity;

/**
 * Quantities as typed: their words, from which the number is read.
 */
final class Quantities {

	private Quantities() {
	}

	/** What the words say; none where nothing was typed. */
	static @Nullable Quantity typed(String words) {
		return words.isEmpty() ? null : CountParser.read(words);
	}

	/** The words; empty for none. */
	static String shown(@Nullable Quantity quantity) {
		return (quantity != null) ? quantity.asWritten() : "";
	}

}
