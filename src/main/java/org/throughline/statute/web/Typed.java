package org.throughline.statute.web;

import org.jspecify.annotations.Nullable;

/**
 * What people type, as the forms keep it.
 */
final class Typed {

	private Typed() {
	}

	/** Never null, without spaces around, line ends as on any system. */
	static String text(@Nullable String typed) {
		return (typed != null) ? typed.replace("\r\n", "\n").strip() : "";
	}

	/** A whole number of at most four digits, or nothing. */
	static @Nullable Integer number(String typed) {
		return typed.matches("[0-9]{1,4}") ? Integer.valueOf(typed) : null;
	}

	/** The version a page of ours sent; anything else is none and matches nothing. */
	static int version(@Nullable String typed) {
		String text = text(typed);
		return text.matches("[0-9]{1,9}") ? Integer.parseInt(text) : -1;
	}

}
