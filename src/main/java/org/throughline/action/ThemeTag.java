package org.throughline.action;

/**
 * A theme something is tagged with.
 *
 * @param slug its slug
 * @param name what the field calls it
 */
public record ThemeTag(String slug, String name) {

}
