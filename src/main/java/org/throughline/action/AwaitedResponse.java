package org.throughline.action;

import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.throughline.platform.persistence.NamedReference;
import org.throughline.platform.text.Markdown;
import org.throughline.platform.time.Dates;

/**
 * An open action or recommendation on which an agency is expected to respond.
 *
 * @param organisation the agency, under today's name
 * @param actionId the action, or {@code null} for a recommendation
 * @param times the times of the agency's responses on it; {@code null} if no day is known
 */
public record AwaitedResponse(NamedReference organisation, @Nullable UUID actionId, @Nullable UUID recommendationId,
		String reference, String wording, Due due, @Nullable ResponseTimes times, Steps steps) {

	/** Returns the wording in one line without Markdown. */
	public String inOneLine() {
		return Markdown.toText(this.wording);
	}

	public boolean overdue() {
		return this.times != null && this.times.overdue();
	}

	/**
	 * The due date of a response.
	 *
	 * @param asWritten the due date as written in the plan
	 */
	public record Due(@Nullable LocalDate on, @Nullable String asWritten) {

		/**
		 * Returns "Due 31 March 2026", the due date as written in the plan, or "No due
		 * date".
		 */
		public String inWords() {
			return (this.on != null) ? "Due " + Dates.inWords(this.on)
					: (this.asWritten != null) ? "Due: " + this.asWritten : "No due date";
		}

	}

	/**
	 * The letters since the agency's last response.
	 *
	 * @param last the last one that was sent
	 * @param next the next one; {@code null} if all were sent
	 * @param nextOn the day from which the next one can be sent
	 * @param nextDue whether that day has come
	 */
	public record Steps(@Nullable LetterKind last, @Nullable LocalDate lastOn, @Nullable LetterKind next,
			@Nullable LocalDate nextOn, boolean nextDue) {

		public boolean due(LetterKind kind) {
			return this.nextDue && this.next == kind;
		}

	}

}
