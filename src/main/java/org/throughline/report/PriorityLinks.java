package org.throughline.report;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * The records that a priority refers to.
 *
 * @param organisationSlug its owner, or {@code null} for the partnership
 * @param organisationName name of the owner at the document date
 * @param themeSlugs its themes
 */
public record PriorityLinks(@Nullable String organisationSlug, @Nullable String organisationName,
		List<String> themeSlugs) {
}
