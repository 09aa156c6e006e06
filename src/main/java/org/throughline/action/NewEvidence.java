package org.throughline.action;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * Evidence to be added with an update: a link, a file, or a file that was kept when the
 * form could not be saved.
 *
 * @param describes the description
 * @param link an address elsewhere
 * @param fileName the file's name as the person's device gives it
 * @param content its bytes
 * @param keptId the kept file
 */
public record NewEvidence(String describes, @Nullable String link, @Nullable String fileName, byte @Nullable [] content,
		@Nullable UUID keptId) {

	/** The largest size of a file in bytes: 10 MB. */
	public static final int LARGEST = 10 * 1024 * 1024;

	/** Evidence on another site. */
	public static NewEvidence link(String describes, String link) {
		return new NewEvidence(describes, link, null, null, null);
	}

	/** Evidence to be kept here. */
	public static NewEvidence file(String describes, String fileName, byte[] content) {
		return new NewEvidence(describes, null, fileName, content, null);
	}

	/** Evidence that {@link KeptFiles} has. */
	public static NewEvidence kept(String describes, UUID keptId) {
		return new NewEvidence(describes, null, null, null, keptId);
	}

}
