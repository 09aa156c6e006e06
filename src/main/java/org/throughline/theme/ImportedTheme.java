package org.throughline.theme;

import org.jspecify.annotations.Nullable;

/**
 * A theme as a file gives it.
 *
 * @param slug its name in addresses
 * @param name what the field calls it
 * @param description one line on what it covers
 * @param broader slug of the theme it is part of
 */
public record ImportedTheme(String slug, String name, @Nullable String description, @Nullable String broader) {

}
