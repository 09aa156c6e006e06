package org.throughline.paper;

import java.time.Instant;
import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

import org.throughline.platform.time.Dates;

/**
 * A step in the history of a clearance.
 *
 * @param byName who recorded it
 * @param officer the officer who was asked or answered
 * @param day the new limit, or the day of the answer
 */
public record ClearanceStep(ClearanceStepKind kind, Instant at, String byName, @Nullable String officer,
		@Nullable String post, @Nullable String note, @Nullable LocalDate day) {

	/** "21 October 2025 at 14:05". */
	public String when() {
		return Dates.moment(this.at);
	}

	/** "Lewis Gosling, Finance Business Partner", or {@code null}. */
	public @Nullable String who() {
		return (this.officer == null) ? null : this.officer + ((this.post != null) ? ", " + this.post : "");
	}

	/** "21 October 2025", or {@code null}. */
	public @Nullable String dayInWords() {
		return (this.day != null) ? Dates.inWords(this.day) : null;
	}

}
