package org.throughline.action;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.throughline.platform.security.Visibility;

/**
 * A recommendation to be added.
 *
 * @param id chosen by the form, so that submitting twice adds one
 * @param sourceType its source
 * @param sourceId the id of the source, or {@code null} if it is not in Throughline
 * @param sourceTitle the title of the source; never the pseudonym of an unpublished
 * review
 * @param numberAsWritten its number in the source
 * @param wording the wording (Markdown)
 * @param points its sub-points
 * @param addressees the addressees, as written
 * @param organisationSlugs the addressed organisations
 * @param themeSlugs its themes
 * @param visibility its visibility
 * @param madeOn the date it was made
 * @param note the internal note, never public
 */
public record NewRecommendation(UUID id, SourceType sourceType, @Nullable UUID sourceId, String sourceTitle,
		@Nullable String numberAsWritten, String wording, List<String> points, @Nullable String addressees,
		List<String> organisationSlugs, List<String> themeSlugs, Visibility visibility, @Nullable LocalDate madeOn,
		@Nullable String note) {

}
