package org.throughline.assurance;

import org.jspecify.annotations.Nullable;

/**
 * The rating of one standard by one organisation, as a row of a spreadsheet. Set,
 * organisation and standard identify it.
 *
 * @param setSlug the set of standards
 * @param organisationSlug the organisation
 * @param organisationName its name on the day of the set
 * @param number number of the standard
 * @param standard its title
 * @param level label of the level, or {@code null} if not rated
 * @param evidence evidence
 * @param confirmed whether it is for this audit and not just copied
 * @param moderated label of the moderated level; exported only
 */
public record RatingRow(String setSlug, String organisationSlug, String organisationName, int number, String standard,
		@Nullable String level, @Nullable String evidence, boolean confirmed, @Nullable String moderated) {

}
