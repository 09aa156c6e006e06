package org.throughline.review;

import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

/**
 * How a review is named and what it is about.
 *
 * @param pseudonym pseudonym of the child or children
 * @param describedAs name of its type in the source, if that differs
 * @param subject subject in general terms
 */
@Embeddable
public record ReviewNaming(@Nullable String pseudonym, @Nullable String describedAs, @Nullable String subject) {

	/** No names. */
	public static final ReviewNaming NONE = new ReviewNaming(null, null, null);

}
