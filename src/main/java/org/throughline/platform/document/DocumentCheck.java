package org.throughline.platform.document;

import java.util.List;

/**
 * A check whether everyone can read a file.
 */
public interface DocumentCheck {

	/** Returns what is wrong with the file; nothing if everyone can read it. */
	List<DocumentProblem> check(byte[] file);

}
