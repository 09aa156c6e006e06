package org.throughline.theme;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * A theme.
 *
 * @param id identifies it
 * @param slug its name in addresses; never changes
 * @param name what the field calls it
 * @param description one line on what it covers
 * @param broaderSlug the theme it is part of
 * @param broaderName that theme's name
 * @param version which state of the theme this is
 */
public record ThemeSummary(UUID id, String slug, String name, @Nullable String description,
		@Nullable String broaderSlug, @Nullable String broaderName, int version) {

}
