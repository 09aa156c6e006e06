package org.throughline.action;

/**
 * How the public actions on a theme stand: those tagged with it, and those that answer a
 * public recommendation tagged with it.
 *
 * @param slug the theme's name in addresses
 * @param name what the field calls it
 * @param actions how they stand
 */
public record ThemeActions(String slug, String name, PublicActions actions) {

}
