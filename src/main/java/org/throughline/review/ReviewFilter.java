package org.throughline.review;

import org.jspecify.annotations.Nullable;

import org.throughline.platform.list.ListRequest;
import org.throughline.platform.security.Visibility;

/**
 * Filter of a list of reviews. A {@code null} value matches all.
 *
 * @param theme slug of one of its themes
 * @param words text in its reference, pseudonym or details
 */
public record ReviewFilter(@Nullable ReviewType type, @Nullable ReviewStatus status, @Nullable Visibility visibility,
		@Nullable String theme, @Nullable String words) {

	/** Returns the filter that an address asks for. Unknown constants are ignored. */
	public static ReviewFilter of(ListRequest request) {
		return new ReviewFilter(request.choice(ReviewType.class, "type"), request.choice(ReviewStatus.class, "status"),
				request.choice(Visibility.class, "visibility"), request.value("theme"), request.value("words"));
	}

}
