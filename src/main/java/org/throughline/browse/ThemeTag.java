package org.throughline.browse;

/**
 * A theme tag.
 *
 * @param slug its slug
 * @param name its name
 */
public record ThemeTag(String slug, String name) {

}
