package org.throughline.review;

import org.jspecify.annotations.Nullable;

/**
 * What a report declares of reviews, as it is to be.
 *
 * @param periodLabel the reporting year
 * @param reportSlug the report that declares it
 * @param measure what is counted
 * @param declared the number
 * @param asWritten in the report's words
 * @param version which state the editor saw; ignored for a new one
 */
public record CountEdit(String periodLabel, @Nullable String reportSlug, ReviewCountType measure,
		@Nullable Integer declared, String asWritten, int version) {

}
