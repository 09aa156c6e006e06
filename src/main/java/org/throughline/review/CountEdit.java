package org.throughline.review;

import org.jspecify.annotations.Nullable;

/**
 * New values of a declared number of reviews.
 *
 * @param reportSlug slug of the report that declares it
 */
public record CountEdit(CountContent content, @Nullable String reportSlug) {

}
