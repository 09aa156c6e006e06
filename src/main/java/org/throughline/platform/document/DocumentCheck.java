package org.throughline.platform.document;

import java.util.List;

/**
 * A check whether everyone can read a file.
 */
public interface DocumentCheck {

	/** Returns the extension of the files that it checks, with the dot. */
	String extension();

	/** Returns what it checks and with what, in words. */
	String name();

	/** Returns what is wrong with the file; nothing if everyone can read it. */
	List<DocumentProblem> check(byte[] file);

}
