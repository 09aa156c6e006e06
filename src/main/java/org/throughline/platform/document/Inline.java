package org.throughline.platform.document;

import java.text.Normalizer;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A part of a line of text.
 */
public sealed interface Inline {

	/** Returns plain words, or nothing if there are none. */
	static List<Inline> of(String text) {
		return text.isEmpty() ? List.of() : List.of(new Text(text));
	}

	/** Returns the plain text without footnotes. */
	static String text(List<Inline> content) {
		var text = new StringBuilder();
		for (var inline : content) {
			if (inline instanceof Text words) {
				text.append(words.text());
			}
			else if (inline instanceof Code code) {
				text.append(code.text());
			}
			else if (inline instanceof LineBreak) {
				text.append(' ');
			}
			else if (!(inline instanceof Footnote)) {
				text.append(text(inline.content()));
			}
		}
		return text.toString();
	}

	/** Returns what it contains. */
	default List<Inline> content() {
		return List.of();
	}

	/**
	 * A text. Letters with marks are normalised; invisible characters are removed.
	 *
	 * @param text the words
	 */
	record Text(String text) implements Inline {

		private static final Pattern UNSEEN = Pattern
			.compile("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\x7F-\\x9F\\u200B-\\u200F\\u202A-\\u202E\\u2060-\\u2064"
					+ "\\u2066-\\u2069\\uFE00-\\uFE0F\\uFEFF\\uFFFE\\uFFFF]");

		public Text {
			text = clean(text);
		}

		static String clean(String text) {
			return UNSEEN.matcher(Normalizer.normalize(text, Normalizer.Form.NFC)).replaceAll("");
		}

	}

	/**
	 * Emphasised text.
	 *
	 * @param content the words
	 */
	record Strong(List<Inline> content) implements Inline {

		public Strong {
			content = List.copyOf(content);
		}

	}

	/**
	 * Stressed text.
	 *
	 * @param content the words
	 */
	record Emphasis(List<Inline> content) implements Inline {

		public Emphasis {
			content = List.copyOf(content);
		}

	}

	/**
	 * Text as typed.
	 *
	 * @param text the words
	 */
	record Code(String text) implements Inline {

		public Code {
			text = Text.clean(text);
		}

	}

	/**
	 * A link.
	 *
	 * @param address a full web or mail address, or {@code #} and the id of a heading
	 * @param content its words
	 */
	record Link(String address, List<Inline> content) implements Inline {

		public Link {
			content = List.copyOf(content);
		}

	}

	/**
	 * A footnote, at the place of its number.
	 *
	 * @param content the text of the footnote
	 */
	record Footnote(List<Inline> content) implements Inline {

		public Footnote {
			content = List.copyOf(content);
		}

	}

	/** The next words begin on a new line. */
	record LineBreak() implements Inline {

	}

}
