package org.throughline.assurance;

import org.jspecify.annotations.Nullable;

/**
 * One organisation's rating of one standard, as a row of a table. Set, organisation and
 * standard together say which rating it is.
 *
 * @param setSlug the set of standards
 * @param organisationSlug the organisation
 * @param organisationName its name on the day of the set
 * @param number the standard
 * @param standard how it is called
 * @param level label of the level; none where it is missing
 * @param evidence what it rests on
 * @param confirmed whether it is said for this audit
 * @param moderated label of the level others found; not taken in from a table
 */
public record RatingRow(String setSlug, String organisationSlug, String organisationName, int number, String standard,
		@Nullable String level, @Nullable String evidence, boolean confirmed, @Nullable String moderated) {

}
