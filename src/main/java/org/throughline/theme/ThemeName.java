package org.throughline.theme;

/**
 * A theme of a record.
 */
public record ThemeName(String slug, String name) {

}
