package org.throughline.paper;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * A paragraph as it is edited.
 *
 * @param number its number in addresses
 * @param printed its number in print, or {@code null}
 * @param wording its words, with fields
 * @param read its words with the values of fields
 */
public record PaperParagraphDetails(UUID id, int number, int version, ParagraphKind kind, @Nullable String printed,
		String wording, String read) {

	private static final int TITLE = 60;

	/** Returns its first words. */
	public String title() {
		return (this.read.length() > TITLE) ? this.read.substring(0, TITLE) + " …" : this.read;
	}

}
