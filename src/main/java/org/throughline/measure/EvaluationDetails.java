package org.throughline.measure;

import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.throughline.platform.time.DatePrecision;
import org.throughline.platform.time.Dates;

/**
 * What a training activity changed.
 *
 * @param id identifies it
 * @param activityId the activity
 * @param number its name in addresses, within the activity
 * @param changed what changed in practice
 * @param measuredHow how that was found out
 * @param on when
 * @param precision how exactly that is known
 * @param version which state it is
 */
public record EvaluationDetails(UUID id, UUID activityId, int number, String changed, @Nullable String measuredHow,
		@Nullable LocalDate on, @Nullable DatePrecision precision, int version) {

	/** When, as exactly as it is known; empty where it is not. */
	public String when() {
		return Dates.inWords(this.on, this.precision);
	}

}
