package org.throughline.review;

/**
 * A theme of a review or a learning point.
 *
 * @param slug slug
 * @param name name
 */
public record ThemeName(String slug, String name) {

}
