package org.throughline.platform.document;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Characters in a row that documents cannot show, because their fonts lack them. What
 * documents leave out, such as invisible characters, is not among them.
 *
 * @param start the first character in the text
 * @param end the character after the last
 */
public record UnprintableText(int start, int end) {

	/** A letter or symbol with its marks. */
	private static final Pattern CHARACTER = Pattern.compile("\\X");

	/** Returns all such places of a text. */
	public static List<UnprintableText> in(String text) {
		if (!unprintable(text)) {
			return List.of();
		}
		var places = new ArrayList<UnprintableText>();
		CHARACTER.matcher(text).results().filter((character) -> unprintable(character.group())).forEach((character) -> {
			int start = character.start();
			if (!places.isEmpty() && places.get(places.size() - 1).end() == start) {
				start = places.remove(places.size() - 1).start();
			}
			places.add(new UnprintableText(start, character.end()));
		});
		return places;
	}

	private static boolean unprintable(String text) {
		return Inline.Text.clean(text).codePoints().anyMatch(DocumentFonts::lack);
	}

}
