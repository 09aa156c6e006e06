package org.throughline.measure;

import java.util.Objects;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.hibernate.annotations.EmbeddedColumnNaming;

/**
 * The content of a training activity.
 *
 * @param attendance events and attendance
 * @param delivery how it was delivered
 * @param description description in the report
 */
@Embeddable
public record TrainingContent(@Enumerated(EnumType.STRING) TrainingKind kind, String title,
		@EmbeddedColumnNaming("held_%s") EventDate date, TrainingAttendance attendance, TrainingDelivery delivery,
		TrainingDescription description) {

	public TrainingContent {
		// all columns of these can be empty
		date = Objects.requireNonNullElse(date, EventDate.UNKNOWN);
		description = Objects.requireNonNullElse(description, TrainingDescription.NONE);
	}

}
