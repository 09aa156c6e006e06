package org.throughline.report;

import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * A priority and what one report says of it.
 *
 * @param id the priority itself, the same in every report it is carried to
 * @param progressId what this report says of it
 * @param number its own within the report, never used again
 * @param organisationSlug whose it is; the partnership's own where empty
 * @param organisationName its name as at the document's date
 * @param periodMeant the period it is set for, where not the report's own
 * @param progress what was done (Markdown)
 * @param impact evidence of the difference made for children (Markdown)
 * @param version what an edit must bring back
 */
public record PriorityDetails(UUID id, UUID progressId, int number, int position, String title,
		@Nullable String organisationSlug, @Nullable String organisationName, @Nullable String periodMeant,
		String progress, String impact, ProgressLevel level, List<String> themeSlugs, int version) {

}
