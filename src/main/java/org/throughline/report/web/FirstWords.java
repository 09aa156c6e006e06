package org.throughline.report.web;

import org.jspecify.annotations.Nullable;

import org.throughline.platform.text.Markdown;

/**
 * Shortens long texts to their first words, for titles and for the names of buttons and
 * links.
 */
final class FirstWords {

	private static final int MOST = 60;

	private static final int FEWEST = 20;

	private FirstWords() {
	}

	static String of(@Nullable String text) {
		String plain = Markdown.toText(text);
		if (plain.length() <= MOST) {
			return plain;
		}
		int end = plain.lastIndexOf(' ', MOST);
		return plain.substring(0, (end > FEWEST) ? end : MOST) + " …";
	}

}
