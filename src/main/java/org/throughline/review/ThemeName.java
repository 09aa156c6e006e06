package org.throughline.review;

/**
 * A theme a review or a learning point is tagged with.
 *
 * @param slug its name in addresses
 * @param name what the field calls it
 */
public record ThemeName(String slug, String name) {

}
