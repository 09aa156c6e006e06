package org.throughline.measure;

import java.util.Objects;

import jakarta.persistence.Embeddable;
import org.hibernate.annotations.EmbeddedColumnNaming;
import org.jspecify.annotations.Nullable;

import org.throughline.platform.text.Quantity;

/**
 * The number of events and participants of a training activity.
 *
 * @param events the number of events as stated
 * @param attendances the attendance as stated
 * @param perEvent whether the attendance is that of each event
 * @param participants participants by role, as stated
 * @param places the places; those of "23/25" are 25
 */
@Embeddable
public record TrainingAttendance(@EmbeddedColumnNaming("events_%s") @Nullable Quantity events,
		@EmbeddedColumnNaming("attendances_%s") @Nullable Quantity attendances, boolean perEvent,
		@Nullable String audience, @Nullable String participants,
		@EmbeddedColumnNaming("places_%s") TrainingPlaces places) {

	public TrainingAttendance {
		// all columns of these can be empty
		places = Objects.requireNonNullElse(places, TrainingPlaces.NONE);
		var stated = AttendedPlaces.in((attendances != null) ? attendances.asWritten() : null);
		if (stated != null && places.capacity() == null) {
			places = places.of(stated.places());
		}
	}

}
