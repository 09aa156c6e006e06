package org.throughline.action;

/**
 * Counts of public actions on a theme: those tagged with it, and those that answer a
 * public recommendation tagged with it.
 *
 * @param slug the theme's slug
 * @param name what the field calls it
 */
public record ThemeActionCounts(String slug, String name, PublicActionCounts actions) {

}
