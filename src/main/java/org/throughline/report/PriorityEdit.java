package org.throughline.report;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * New values for a priority in one report. Other reports with the same priority keep the
 * former values.
 *
 * @param content its content
 * @param progress its progress in this report
 * @param organisationSlug its owner, or {@code null} for the partnership
 * @param themeSlugs its themes
 */
public record PriorityEdit(PriorityContent content, ProgressContent progress, @Nullable String organisationSlug,
		List<String> themeSlugs) {
}
