package org.throughline.theme;

import org.jspecify.annotations.Nullable;

/**
 * What a person says about a theme.
 *
 * @param name what the field calls it
 * @param description one line on what it covers
 * @param broaderSlug the theme it is part of
 */
public record ThemeChange(String name, @Nullable String description, @Nullable String broaderSlug) {

}
