package org.throughline.review;

import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

import org.springframework.util.StringUtils;

/**
 * The pseudonym, type and subject of a review.
 *
 * @param pseudonym pseudonym of the child or children
 * @param describedAs name of its type in the source, if that differs
 * @param subject subject in general terms
 */
@Embeddable
public record ReviewNaming(@Nullable String pseudonym, @Nullable String describedAs, @Nullable String subject) {

	public static final ReviewNaming NONE = new ReviewNaming(null, null, null);

	public ReviewNaming {
		pseudonym = blankToNull(pseudonym);
		describedAs = blankToNull(describedAs);
		subject = blankToNull(subject);
	}

	/** Returns a text, or {@code null} if it is empty: forms send empty texts. */
	static @Nullable String blankToNull(@Nullable String text) {
		return StringUtils.hasText(text) ? text : null;
	}

}
