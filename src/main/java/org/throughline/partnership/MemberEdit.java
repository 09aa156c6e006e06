package org.throughline.partnership;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * New values for a membership: an organisation, a post or both.
 *
 * @param memberAs the post, or the members as written
 * @param representing who the member represents, as written
 * @param from start date, if known
 * @param to end date, if it has ended
 */
public record MemberEdit(@Nullable String organisationSlug, @Nullable String memberAs, @Nullable String representing,
		@Nullable LocalDate from, @Nullable LocalDate to) {

}
