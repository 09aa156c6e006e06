package org.throughline.theme;

/**
 * A theme of a record.
 *
 * @param slug slug
 * @param name name
 */
public record ThemeName(String slug, String name) {

}
