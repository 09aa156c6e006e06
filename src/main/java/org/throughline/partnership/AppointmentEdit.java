package org.throughline.partnership;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * New values for an appointment.
 *
 * @param personName the person, or {@code null} if only the post is named
 * @param roleTitle the post
 * @param organisationSlug slug of the person's organisation
 * @param groupSlug slug of the post's group
 * @param from start date, if known
 * @param to end date, if it has ended
 * @param endReason reason for ending
 * @param note public note on what is uncertain
 */
public record AppointmentEdit(@Nullable String personName, String roleTitle, @Nullable String organisationSlug,
		@Nullable String groupSlug, @Nullable LocalDate from, @Nullable LocalDate to, @Nullable String endReason,
		@Nullable String note) {

}
