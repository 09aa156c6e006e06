package org.throughline.paper;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A meeting as everyone can read of it.
 *
 * @param number its number in addresses
 * @param outcome what it decided, as far as that is public
 * @param source where this is known from
 * @param papers the papers that it considers
 * @param reports the published reports that it considers, the latest first
 */
public record PublicMeeting(int number, Meeting meeting, MeetingOutcome outcome, @Nullable String source,
		List<Paper> papers, List<Report> reports, List<MeetingQuestion> questions, List<Promised> promises) {

	/** A paper that everyone can read. */
	public record Paper(String slug, String title) {

	}

	/**
	 * A report that everyone can read.
	 *
	 * @param path its address below the partnership's
	 */
	public record Report(String path, String title, String periodLabel) {

		/** Returns the title, with the period if the title does not mention it. */
		public String name() {
			return this.title.contains(this.periodLabel) ? this.title : this.title + " " + this.periodLabel;
		}

	}

	/**
	 * A promise made to the meeting.
	 *
	 * @param outcome what became of it
	 * @param action the reference of the public action that it became, or {@code null}
	 * @param actionDone whether that action is verified complete
	 */
	public record Promised(int number, String wording, @Nullable String promisedBy, @Nullable LocalDate dueOn,
			@Nullable String outcome, @Nullable LocalDate keptOn, @Nullable String action, boolean actionDone) {

		/** Returns whether it is kept. */
		public boolean kept() {
			return this.keptOn != null || this.actionDone;
		}

		/** Returns whether it is kept, overdue or open on a day. */
		public String state(LocalDate today) {
			return PromiseDetails.state(kept(), this.dueOn != null && this.dueOn.isBefore(today));
		}

	}

}
