package org.throughline.publication;

import org.jspecify.annotations.Nullable;

/**
 * The format, size and checks of a file of an edition.
 *
 * @param sha256 the checksum of its content
 * @param checked what was checked of it before it was sealed, so that everyone can read
 * it; {@code null} for data
 */
public record EditionFileSummary(EditionForm form, int sizeBytes, String sha256, @Nullable String checked) {

	/** Returns its size in kilobytes, rounded up. */
	public int kilobytes() {
		return this.sizeBytes / 1024 + 1;
	}

}
