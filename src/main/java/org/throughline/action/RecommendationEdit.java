package org.throughline.action;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.throughline.platform.security.Visibility;

/**
 * A recommendation as it shall stand; its source stays.
 *
 * @param sourceTitle its source in words
 * @param numberAsWritten its number in the source
 * @param wording as it is made (Markdown)
 * @param points its sub-points
 * @param addressees whom it is made to, as written
 * @param organisationSlugs those of them that are organisations held here
 * @param themeSlugs its themes
 * @param progressAsWritten what the source itself says on how far it is
 * @param visibility who may read it
 * @param madeOn when it was made
 * @param note the editor's remark, never public
 * @param version the version the editor saw
 */
public record RecommendationEdit(String sourceTitle, @Nullable String numberAsWritten, String wording,
		List<String> points, @Nullable String addressees, List<String> organisationSlugs, List<String> themeSlugs,
		@Nullable String progressAsWritten, Visibility visibility, @Nullable LocalDate madeOn, @Nullable String note,
		int version) {

}
