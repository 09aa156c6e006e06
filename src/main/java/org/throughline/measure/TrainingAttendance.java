package org.throughline.measure;

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
 * @param audience the audience
 * @param participants participants by role, as stated
 */
@Embeddable
public record TrainingAttendance(@EmbeddedColumnNaming("events_%s") @Nullable Quantity events,
		@EmbeddedColumnNaming("attendances_%s") @Nullable Quantity attendances, boolean perEvent,
		@Nullable String audience, @Nullable String participants) {

}
