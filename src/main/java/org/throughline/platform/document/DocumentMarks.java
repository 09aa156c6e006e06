package org.throughline.platform.document;

import org.jspecify.annotations.Nullable;

/**
 * The marks of a copy of a document.
 *
 * @param note the note on each page
 * @param fingerprint the fingerprint of its data, or {@code null}
 * @param data the data that its files contain, or {@code null}
 */
public record DocumentMarks(Note note, @Nullable String fingerprint, @Nullable EmbeddedData data) {

	/** The marks of a document that has none. */
	public static final DocumentMarks NONE = new DocumentMarks(Note.NONE, null, null);

	/** The marks of a draft. */
	public static final DocumentMarks DRAFT = new DocumentMarks(Note.DRAFT, null, null);

	/** The marks of a copy with a part that is not published. */
	public static final DocumentMarks NOT_FOR_PUBLICATION = new DocumentMarks(Note.NOT_FOR_PUBLICATION, null, null);

	/** The notes that can be printed on each page of a copy. */
	public enum Note {

		NONE, DRAFT,
		/** A part of it is not published. */
		NOT_FOR_PUBLICATION

	}

}
