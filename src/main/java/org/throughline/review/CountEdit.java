package org.throughline.review;

import org.jspecify.annotations.Nullable;

/**
 * New values of a declared number of reviews.
 *
 * @param content content
 * @param reportSlug slug of the report that declares it
 */
public record CountEdit(CountContent content, @Nullable String reportSlug) {

}
