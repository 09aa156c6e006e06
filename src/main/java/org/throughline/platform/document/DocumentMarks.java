package org.throughline.platform.document;

import org.jspecify.annotations.Nullable;

/**
 * What marks a copy of a document.
 *
 * @param draft whether each page says that it is a draft
 * @param fingerprint the fingerprint of its data, or {@code null}
 * @param data the data that its files contain, or {@code null}
 */
public record DocumentMarks(boolean draft, @Nullable String fingerprint, @Nullable EmbeddedData data) {

	/** The marks of a document that has none. */
	public static final DocumentMarks NONE = new DocumentMarks(false, null, null);

}
