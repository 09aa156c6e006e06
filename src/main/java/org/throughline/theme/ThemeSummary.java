package org.throughline.theme;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * A theme.
 *
 * @param description one line on what it covers
 * @param version version for the next edit
 */
public record ThemeSummary(UUID id, String slug, String name, @Nullable String description,
		@Nullable String broaderSlug, @Nullable String broaderName, int version) {

}
