package org.throughline.publication;

import java.time.LocalDate;

import org.throughline.platform.time.Dates;

/**
 * A step on the way to publication, or from it.
 *
 * @param owner who does it
 * @param from its first day
 * @param to its last day, which may be the same
 * @param source law, guidance or practice
 * @param kind its kind
 * @param verified whether somebody confirmed the source
 */
public record CalendarStep(String name, String owner, LocalDate from, LocalDate to, String source, Kind kind,
		boolean verified) {

	public boolean oneDay() {
		return this.from.equals(this.to);
	}

	/** Returns "30 September 2026" or "1 January 2026 to 31 March 2026". */
	public String when() {
		return oneDay() ? Dates.inWords(this.to) : Dates.inWords(this.from) + " to " + Dates.inWords(this.to);
	}

	/** The kinds of steps in the calendar. */
	public enum Kind {

		/** Law or guidance asks for it. */
		DUTY,
		/** Partnerships do it so; no law sets it. */
		PRACTICE,
		/** A meeting that the partnership has entered. */
		MEETING

	}

}
