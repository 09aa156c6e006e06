package org.throughline.partnership;

import org.jspecify.annotations.Nullable;

/**
 * New values for an appointment.
 *
 * @param organisationSlug slug of the person's organisation
 * @param groupSlug slug of the post's group
 */
public record AppointmentEdit(AppointmentContent content, @Nullable String organisationSlug,
		@Nullable String groupSlug) {

}
