package org.throughline.review;

import org.jspecify.annotations.Nullable;

import org.throughline.platform.security.Visibility;

/**
 * Filter of a list of reviews. A {@code null} value matches all.
 *
 * @param words text in its reference, pseudonym or details
 */
public record ReviewFilter(@Nullable ReviewType type, @Nullable ReviewStatus status, @Nullable Visibility visibility,
		@Nullable String words) {

}
