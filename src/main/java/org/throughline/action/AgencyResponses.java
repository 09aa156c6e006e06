package org.throughline.action;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

import org.hibernate.annotations.EmbeddedColumnNaming;
import org.jspecify.annotations.Nullable;

import org.throughline.platform.persistence.NamedReference;

/**
 * The responses expected of an agency.
 *
 * @param organisation the agency, under today's name
 * @param endedOn its last day, if it has ended
 * @param open open actions and recommendations
 * @param overdue those on which a response is overdue
 * @param longestWaitDays the most days without a response on one of them
 * @param due letters that are due
 */
public record AgencyResponses(@EmbeddedColumnNaming("organisation_%s") NamedReference organisation,
		@Nullable LocalDate endedOn, long open, long overdue, long longestWaitDays, DueLetters due) {

	/** Returns the longest time without a response: "1,600 days". */
	public String longestWait() {
		return ResponseTimes.days(this.longestWaitDays);
	}

	/**
	 * The numbers of actions and recommendations for which a letter is due.
	 */
	public record DueLetters(long reminder, long lead, long delegate) {

		/** Returns the kinds that are due. */
		public List<LetterKind> kinds() {
			return Stream.of(LetterKind.REMINDER, LetterKind.LEAD, LetterKind.DELEGATE)
				.filter((kind) -> of(kind) > 0)
				.toList();
		}

		/** Returns the number for a kind. */
		public long of(LetterKind kind) {
			return switch (kind) {
				case REMINDER -> this.reminder;
				case LEAD -> this.lead;
				case DELEGATE -> this.delegate;
				case YEARLY -> 0;
			};
		}

	}

}
