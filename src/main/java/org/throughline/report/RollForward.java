package org.throughline.report;

import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * The decisions for the next report.
 *
 * @param content details of the next report
 * @param sections what to do with the sections
 * @param statements one decision for each statement, by its number in the earlier report
 * @param priorities one decision for each priority, by its number in the earlier report
 */
public record RollForward(ReportContent content, SectionChoice sections, Map<Integer, Decision> statements,
		Map<Integer, Decision> priorities) {

	/** The choices for one statement or priority. */
	public enum Choice {

		KEEP, REWORD, REMOVE

	}

	/** The choices for the sections. */
	public enum SectionChoice {

		/** Remove all sections. */
		NONE,
		/** Keep the headings only. */
		HEADINGS,
		/** Keep headings and text. */
		TEXT

	}

	/**
	 * The decision for one statement or priority.
	 *
	 * @param headline revised headline of a statement; may be empty
	 * @param wording revised wording of a statement or title of a priority
	 * @param reason reason for removal
	 */
	public record Decision(Choice choice, @Nullable String headline, @Nullable String wording,
			@Nullable String reason) {

		public static Decision keep() {
			return new Decision(Choice.KEEP, null, null, null);
		}

		public static Decision reword(@Nullable String headline, @Nullable String wording) {
			return new Decision(Choice.REWORD, headline, wording, null);
		}

		public static Decision remove(@Nullable String reason) {
			return new Decision(Choice.REMOVE, null, null, reason);
		}

	}

}
