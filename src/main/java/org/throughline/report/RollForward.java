package org.throughline.report;

import java.time.LocalDate;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.throughline.platform.time.DatePrecision;

/**
 * The decisions by which the next report is opened from the last one.
 *
 * @param slug its name in addresses; made from the body and the period where empty
 * @param sections what becomes of the sections
 * @param statements by number in the old report: one decision for each
 * @param priorities by number in the old report: one decision for each
 */
public record RollForward(@Nullable String slug, String title, String periodLabel, LocalDate startsOn, LocalDate endsOn,
		LocalDate datedOn, DatePrecision datePrecision, SectionsCarried sections, Map<Integer, Decision> statements,
		Map<Integer, Decision> priorities) {

	/** What becomes of one statement or priority. */
	public enum Choice {

		CARRY, REWORD, DROP

	}

	/** What becomes of the sections. */
	public enum SectionsCarried {

		/** None is carried. */
		NONE,
		/** Their headings, to be written anew. */
		HEADINGS,
		/** Their headings and what was written. */
		TEXT

	}

	/**
	 * What becomes of one statement or priority.
	 *
	 * @param headline a reworded statement's new headline, may be empty
	 * @param wording a reworded statement's new wording; a reworded priority's new title
	 * @param reason why it is dropped
	 */
	public record Decision(Choice choice, @Nullable String headline, @Nullable String wording,
			@Nullable String reason) {

		public static Decision carry() {
			return new Decision(Choice.CARRY, null, null, null);
		}

		public static Decision reword(@Nullable String headline, @Nullable String wording) {
			return new Decision(Choice.REWORD, headline, wording, null);
		}

		public static Decision drop(@Nullable String reason) {
			return new Decision(Choice.DROP, null, null, reason);
		}

	}

}
