package org.throughline.report;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A priority and its progress as they shall stand in this report. Where another report
 * holds the same priority, that report keeps it as it was.
 *
 * @param version the version the editor saw
 */
public record PriorityEdit(String title, @Nullable String organisationSlug, @Nullable String periodMeant,
		String progress, String impact, ProgressLevel level, List<String> themeSlugs, int version) {

}
