package org.throughline.report;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

import org.throughline.platform.time.Dates;

/**
 * An update note on a report.
 *
 * @param wording its text; empty if it was removed
 * @param removedOn the day on which it was removed
 * @param removedReason why it was removed, for everyone
 * @param version version for the next edit
 */
public record UpdateNote(int number, LocalDate notedOn, String wording, @Nullable LocalDate removedOn,
		@Nullable String removedReason, int version) {

	/** Returns its day, in words. */
	public String noted() {
		return Dates.inWords(this.notedOn);
	}

	/** Returns when and why it was removed; {@code null} if it was not. */
	public @Nullable String removed() {
		return (this.removedOn != null) ? "Removed on " + Dates.inWords(this.removedOn) + ": " + this.removedReason
				: null;
	}

}
