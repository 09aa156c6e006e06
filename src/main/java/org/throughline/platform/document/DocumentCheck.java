package org.throughline.platform.document;

/**
 * A check whether everyone can read a file.
 */
public interface DocumentCheck {

	/** Returns the extension of the files that it checks, with the dot. */
	String extension();

	CheckedDocument check(byte[] file);

}
