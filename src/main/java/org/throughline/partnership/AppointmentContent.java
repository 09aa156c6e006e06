package org.throughline.partnership;

import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

import org.springframework.util.Assert;

/**
 * The content of an appointment.
 *
 * @param personName the person, or {@code null} if only the post is named
 * @param roleTitle the post
 * @param validity the period of the appointment
 * @param endReason reason for ending
 */
@Embeddable
public record AppointmentContent(@Nullable String personName, String roleTitle, Validity validity,
		@Nullable String endReason) {

	public AppointmentContent {
		Assert.hasText(roleTitle, "An appointment is to a post");
		validity = (validity != null) ? validity : Validity.UNKNOWN;
	}

}
