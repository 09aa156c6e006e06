package org.throughline.partnership;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * What a person says about a post and who holds it.
 *
 * @param personName who; empty where the source names the post only
 * @param roleTitle the post as written
 * @param organisationSlug the organisation the person comes from
 * @param groupSlug the group the post belongs to
 * @param from first day, if known
 * @param to last day, if it has ended
 * @param endReason why it ended
 * @param note what is uncertain
 */
public record AppointmentChange(@Nullable String personName, String roleTitle, @Nullable String organisationSlug,
		@Nullable String groupSlug, @Nullable LocalDate from, @Nullable LocalDate to, @Nullable String endReason,
		@Nullable String note) {

}
