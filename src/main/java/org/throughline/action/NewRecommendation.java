package org.throughline.action;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.throughline.platform.security.Visibility;

/**
 * A recommendation to be added.
 *
 * @param id chosen by the form, so that sending it twice adds one
 * @param sourceType what it comes out of
 * @param sourceId that thing, where it is held here
 * @param sourceTitle that thing in words; never the pseudonym of an unpublished review
 * @param numberAsWritten its number in the source
 * @param wording as it is made (Markdown)
 * @param points its sub-points
 * @param addressees whom it is made to, as written
 * @param organisationSlugs those of them that are organisations held here
 * @param themeSlugs its themes
 * @param visibility who may read it
 * @param madeOn when it was made
 * @param note the editor's remark, never public
 */
public record NewRecommendation(UUID id, SourceType sourceType, @Nullable UUID sourceId, String sourceTitle,
		@Nullable String numberAsWritten, String wording, List<String> points, @Nullable String addressees,
		List<String> organisationSlugs, List<String> themeSlugs, Visibility visibility, @Nullable LocalDate madeOn,
		@Nullable String note) {

}
