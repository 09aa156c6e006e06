package org.throughline.transfer.table;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/**
 * The format of a CSV file, as guessed or as the person chose.
 *
 * @param separator the separator between cells
 * @param encoding how its characters are stored
 */
public record TextFormat(Separator separator, Encoding encoding) {

	/** The separators of cells. */
	public enum Separator {

		/** A comma. */
		COMMA(','),
		/** A semicolon. */
		SEMICOLON(';'),
		/** A tab. */
		TAB('\t'),
		/** A vertical line. */
		LINE('|');

		private final char character;

		Separator(char character) {
			this.character = character;
		}

		char character() {
			return this.character;
		}

	}

	/** The character encodings. */
	public enum Encoding {

		/** UTF-8. */
		UTF_8(StandardCharsets.UTF_8),
		/** Windows-1252. */
		WINDOWS_1252(Charset.forName("windows-1252")),
		/** The code page 850 of MS-DOS. */
		DOS(Charset.forName("IBM850")),
		/** UTF-16, big-endian unless the file has a byte order mark. */
		UTF_16(StandardCharsets.UTF_16);

		private final Charset charset;

		Encoding(Charset charset) {
			this.charset = charset;
		}

		Charset charset() {
			return this.charset;
		}

	}

}
