package org.throughline.platform.document;

import java.util.ArrayList;
import java.util.List;

/**
 * Characters in a row that documents cannot show, because their fonts lack them.
 *
 * @param start the first character in the text
 * @param end the character after the last
 */
public record UnprintableText(int start, int end) {

	/** Returns all such places of a text. */
	public static List<UnprintableText> in(String text) {
		var places = new ArrayList<UnprintableText>();
		for (int at = 0; at < text.length();) {
			int end = end(text, at);
			if (end > at) {
				places.add(new UnprintableText(at, end));
			}
			at = Math.max(end, text.offsetByCodePoints(at, 1));
		}
		return places;
	}

	private static int end(String text, int start) {
		int end = start;
		while (end < text.length() && DocumentFonts.lack(text.codePointAt(end))) {
			end = text.offsetByCodePoints(end, 1);
		}
		return end;
	}

}
