package org.throughline.platform.document;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/**
 * The fonts of documents: Liberation Sans, as wide as Arial and free to embed.
 */
final class DocumentFonts {

	static final String FAMILY = "Liberation Sans";

	/** The font of what is typed. */
	static final String MONO = "Liberation Mono";

	static final List<Face> FACES = List.of(new Face("Regular", 400, false), new Face("Bold", 700, false),
			new Face("Italic", 400, true), new Face("BoldItalic", 700, true));

	private static final int LAST = 0xFFFF;

	private DocumentFonts() {
	}

	/** Returns the characters of a text that the fonts lack, each once. */
	static List<String> missing(String text) {
		return text.codePoints()
			.filter(DocumentFonts::lack)
			.distinct()
			.mapToObj((character) -> Character.toString(character) + " (U+%04X)".formatted(character))
			.collect(Collectors.toList());
	}

	/** Returns whether the fonts lack a character. */
	static boolean lack(int character) {
		return !Character.isWhitespace(character) && !Known.CHARACTERS.get(character);
	}

	static InputStream openMono() {
		return open("Mono-Regular");
	}

	private static InputStream open(String name) {
		return Objects
			.requireNonNull(DocumentFonts.class.getResourceAsStream("/liberation/Liberation" + name + ".ttf"));
	}

	record Face(String name, int weight, boolean italic) {

		InputStream open() {
			return DocumentFonts.open("Sans-" + this.name);
		}

	}

	/** The characters that all fonts have; read when they are first asked for. */
	private static final class Known {

		private static final BitSet CHARACTERS = read();

		private static BitSet read() {
			var known = new BitSet(LAST);
			known.set(0, LAST);
			for (var face : FACES) {
				try (var font = new TTFParser().parse(new RandomAccessReadBuffer(face.open()))) {
					CmapLookup characters = font.getUnicodeCmapLookup();
					for (int each = 0; each < LAST; each++) {
						if (characters.getGlyphId(each) == 0) {
							known.clear(each);
						}
					}
				}
				catch (IOException ex) {
					throw new UncheckedIOException(ex);
				}
			}
			return known;
		}

	}

}
