package org.throughline.review;

import org.jspecify.annotations.Nullable;

import org.throughline.platform.security.Visibility;

/**
 * Which reviews a business manager looks for; what is none narrows nothing.
 *
 * @param type what sort of review
 * @param status how far it is
 * @param visibility who may read it
 * @param words what stands in its reference, its pseudonym or what is said about it
 */
public record ReviewFilter(@Nullable ReviewType type, @Nullable ReviewStatus status, @Nullable Visibility visibility,
		@Nullable String words) {

}
