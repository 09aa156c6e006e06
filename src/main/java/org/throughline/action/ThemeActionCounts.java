package org.throughline.action;

/**
 * How the public actions on a theme stand: those tagged with it, and those that answer a
 * public recommendation tagged with it.
 *
 * @param slug the theme's slug
 * @param name what the field calls it
 * @param actions how they stand
 */
public record ThemeActionCounts(String slug, String name, PublicActionCounts actions) {

}
