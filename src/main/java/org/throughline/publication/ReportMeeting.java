package org.throughline.publication;

import java.time.LocalDate;

import org.throughline.platform.time.Dates;

/**
 * A meeting of a council or another body that considers a report.
 *
 * @param number its number in addresses
 * @param keyDecision whether it takes a key decision on it
 */
public record ReportMeeting(int number, String name, LocalDate onDay, boolean keyDecision) {

	/** Returns its day in words. */
	public String when() {
		return Dates.inWords(this.onDay);
	}

}
