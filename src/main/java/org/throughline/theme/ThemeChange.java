package org.throughline.theme;

import org.jspecify.annotations.Nullable;

/**
 * New values for a theme.
 *
 * @param description one line on what it covers
 * @param slug its slug, or {@code null} to make one from the name or to keep it
 */
public record ThemeChange(String name, @Nullable String description, @Nullable String broaderSlug,
		@Nullable String slug) {

}
