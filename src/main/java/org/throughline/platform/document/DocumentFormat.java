package org.throughline.platform.document;

/**
 * A format in which documents are written.
 */
public interface DocumentFormat {

	/**
	 * Returns the document as a file. The same document gives the same bytes.
	 * @throws DocumentRefused if the document has something that cannot be written
	 */
	byte[] write(Document document);

	/** Returns how the names of its files end, such as {@code .pdf}. */
	String extension();

}
