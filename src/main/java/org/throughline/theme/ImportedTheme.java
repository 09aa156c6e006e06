package org.throughline.theme;

import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * A theme from a file.
 *
 * @param description one line on what it covers
 * @param broader slug of the broader theme
 */
public record ImportedTheme(String slug, @Size(max = 100) String name, @Size(max = 500) @Nullable String description,
		@Nullable String broader) {

}
