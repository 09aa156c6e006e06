package org.throughline.theme;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * A theme.
 *
 * @param id identifier
 * @param slug slug; never changes
 * @param name name
 * @param description one line on what it covers
 * @param broaderSlug slug of the broader theme
 * @param broaderName name of the broader theme
 * @param version version for the next edit
 */
public record ThemeSummary(UUID id, String slug, String name, @Nullable String description,
		@Nullable String broaderSlug, @Nullable String broaderName, int version) {

}
