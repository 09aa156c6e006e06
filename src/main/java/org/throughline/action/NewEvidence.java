package org.throughline.action;

import org.jspecify.annotations.Nullable;

/**
 * Evidence to be added with an update: either a link or a file.
 *
 * @param describes the description
 * @param link an address elsewhere
 * @param fileName the file's name as the person's device gives it
 * @param content its bytes
 */
public record NewEvidence(String describes, @Nullable String link, @Nullable String fileName,
		byte @Nullable [] content) {

	/** How many bytes a file may have: 10 MB. */
	public static final int LARGEST = 10 * 1024 * 1024;

	/** Evidence on another site. */
	public static NewEvidence link(String describes, String link) {
		return new NewEvidence(describes, link, null, null);
	}

	/** Evidence to be kept here. */
	public static NewEvidence file(String describes, String fileName, byte[] content) {
		return new NewEvidence(describes, null, fileName, content);
	}

}
