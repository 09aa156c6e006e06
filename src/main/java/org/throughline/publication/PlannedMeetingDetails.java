package org.throughline.publication;

import java.time.LocalDate;
import java.util.UUID;

import org.throughline.platform.time.Dates;

/**
 * A meeting of a council or another body that considers a report.
 *
 * @param keyDecision whether it takes a key decision on it
 */
public record PlannedMeetingDetails(UUID id, String name, LocalDate onDay, boolean keyDecision) {

	/** Returns its day in words. */
	public String when() {
		return Dates.inWords(this.onDay);
	}

}
