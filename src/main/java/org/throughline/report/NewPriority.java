package org.throughline.report;

import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * A priority to be added at the end.
 *
 * @param id chosen by the form, so that sending it twice adds one priority
 * @param organisationSlug whose it is; the partnership's own where empty
 */
public record NewPriority(UUID id, String title, @Nullable String organisationSlug, @Nullable String periodMeant,
		String progress, String impact, ProgressLevel level, List<String> themeSlugs) {

}
