package org.throughline.measure;

import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

/**
 * The places of a training activity. Attendance is separate.
 *
 * @param capacity the number of places
 * @param booked the number of booked places
 * @param didNotAttend the number of people who booked and did not attend
 * @param note a note on bookings and attendance, not part of the report
 */
@Embeddable
public record TrainingPlaces(@Nullable Integer capacity, @Nullable Integer booked, @Nullable Integer didNotAttend,
		@Nullable String note) {

	public static final TrainingPlaces NONE = new TrainingPlaces(null, null, null, null);

	/** Whether a number of places is known. */
	public boolean counted() {
		return this.capacity != null || this.booked != null || this.didNotAttend != null;
	}

	/** Whether more people did not attend than were booked. */
	public boolean moreAbsentThanBooked() {
		return this.booked != null && this.didNotAttend != null && this.didNotAttend > this.booked;
	}

	TrainingPlaces of(int places) {
		return new TrainingPlaces(places, this.booked, this.didNotAttend, this.note);
	}

}
