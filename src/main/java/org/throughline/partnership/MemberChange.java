package org.throughline.partnership;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * What a person says about a member of a group; an organisation, a post or both.
 *
 * @param organisationSlug the member organisation
 * @param memberAs the post, or the members as written where no single organisation is
 * meant
 * @param representing on whose behalf, as written
 * @param from first day, if known
 * @param to last day, if it has ended
 */
public record MemberChange(@Nullable String organisationSlug, @Nullable String memberAs, @Nullable String representing,
		@Nullable LocalDate from, @Nullable LocalDate to) {

}
