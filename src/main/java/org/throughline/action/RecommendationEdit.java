package org.throughline.action;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.throughline.platform.security.Visibility;

/**
 * A recommendation with new values; its source does not change.
 *
 * @param sourceTitle its source in words
 * @param numberAsWritten its number in the source
 * @param wording the wording (Markdown)
 * @param points its sub-points
 * @param addressees the addressees, as written
 * @param organisationSlugs the addressed organisations
 * @param themeSlugs its themes
 * @param progressAsWritten the progress stated in the source
 * @param visibility its visibility
 * @param madeOn the date it was made
 * @param note the internal note, never public
 * @param version the version the editor saw
 */
public record RecommendationEdit(String sourceTitle, @Nullable String numberAsWritten, String wording,
		List<String> points, @Nullable String addressees, List<String> organisationSlugs, List<String> themeSlugs,
		@Nullable String progressAsWritten, Visibility visibility, @Nullable LocalDate madeOn, @Nullable String note,
		int version) {

}
