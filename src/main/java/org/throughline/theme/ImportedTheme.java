package org.throughline.theme;

import org.jspecify.annotations.Nullable;

/**
 * A theme from a file.
 *
 * @param description one line on what it covers
 * @param broader slug of the broader theme
 */
public record ImportedTheme(String slug, String name, @Nullable String description, @Nullable String broader) {

}
