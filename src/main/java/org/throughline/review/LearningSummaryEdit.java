package org.throughline.review;

import org.jspecify.annotations.Nullable;

import org.throughline.platform.security.Visibility;

/**
 * New values of a learning summary. The current file stays until a new file or a web
 * address replaces it.
 *
 * @param reviewReference reference of its review, or {@code null} if it is on several
 * @param visibility who can read it
 * @param file a new file, or {@code null} to keep the current one
 * @param version version that the editor saw; ignored for a new one
 */
public record LearningSummaryEdit(@Nullable String reviewReference, LearningSummaryContent content,
		Visibility visibility, @Nullable UploadedFile file, int version) {

	/**
	 * An uploaded file.
	 */
	public record UploadedFile(String name, byte[] content) {

	}

}
