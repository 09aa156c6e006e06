package org.throughline.report;

/**
 * A part of a draft with the checksum of its text.
 *
 * @param part its key within the report, such as "section:introduction"
 * @param name its name for readers
 * @param sha256 the SHA-256 of all that is printed of it, hexadecimal
 */
public record PartHash(String part, String name, String sha256) {

	/** The key of the order of all parts. */
	public static final String ORDER = "order";

}
