package org.throughline.action;

import org.throughline.platform.text.Markdown;

/**
 * The beginning of a text as a title: one line without Markdown.
 */
final class ShortTitle {

	private static final int LONGEST = 80;

	private ShortTitle() {
	}

	/** Returns the whole text if it is short, else its first words and an ellipsis. */
	static String of(String markdown) {
		String line = line(markdown);
		if (line.length() <= LONGEST) {
			return line;
		}
		return line.substring(0, Math.max(line.lastIndexOf(' ', LONGEST), LONGEST / 2)) + "…";
	}

	/** Returns the text in one line without Markdown. */
	static String line(String markdown) {
		return Markdown.toText(markdown).replaceAll("\\s+", " ").strip();
	}

}
