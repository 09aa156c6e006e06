package org.throughline.review;

import org.jspecify.annotations.Nullable;

import org.throughline.platform.security.Visibility;

/**
 * New values of a learning summary. The current file stays until a new file or a web
 * address replaces it.
 *
 * @param slug the slug of a new one if it is free, or {@code null} to derive it from the
 * title
 * @param reviewReference reference of its review, or {@code null} if it is on several
 * @param visibility who can read it
 * @param file a new file, or {@code null} to keep the current one
 */
public record LearningSummaryEdit(@Nullable String slug, @Nullable String reviewReference,
		LearningSummaryContent content, Visibility visibility, @Nullable UploadedFile file) {

	public record UploadedFile(String name, byte[] content) {

	}

}
