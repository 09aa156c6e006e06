package org.throughline.browse;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

import org.jspecify.annotations.Nullable;

import org.throughline.report.ReportStage;
import org.throughline.report.ReportState;
import org.throughline.report.ReportSummary;
import org.throughline.returns.ReturnKind;
import org.throughline.statute.ReportingPeriod;

/**
 * The content of the desk of a business manager, from the partnership's records.
 *
 * @param drafts drafts and sealed reports, the partnership's own latest first
 * @param latest the partnership's own latest report, also a draft, or {@code null}
 * @param owners its actions by owner, the most overdue first
 * @param returns what partners are asked for, the latest first
 * @param requests the number of open requests for returns
 * @param waiting the number of records that wait for the reader
 * @param clearances the clearances of papers that are to be followed up
 * @param dates what is due in the next {@value #DAYS} days
 */
public record ManagerDesk(List<Draft> drafts, @Nullable Latest latest, List<Owner> owners, List<Returns> returns,
		Requests requests, Waiting waiting, Clearances clearances, List<Due> dates, Counts counts) {

	/** The number of days that the desk looks ahead. */
	public static final int DAYS = 90;

	/** Returns the draft of the partnership's own report. */
	public Optional<Draft> open() {
		return this.drafts.stream().filter(Draft::own).findFirst();
	}

	/**
	 * A draft or sealed report.
	 *
	 * @param own whether it is the partnership's own, not an amendment
	 */
	public record Draft(UUID id, String slug, String title, String periodLabel, LocalDate endsOn, boolean own,
			@JsonUnwrapped Progress progress) {

		/** Returns the title, with the period if the title does not contain it. */
		public String name() {
			return ReportSummary.name(this.title, this.periodLabel);
		}

	}

	/**
	 * The progress of a draft.
	 *
	 * @param comments the number of open comments
	 * @param reopened the number of signatures that no longer hold
	 */
	public record Progress(ReportState state, ReportStage stage, int comments, int reopened) {

	}

	/** The partnership's own latest report. */
	public record Latest(String slug, String title, String periodLabel, LocalDate startsOn, LocalDate endsOn) {

		/** Returns the period after it. */
		public String nextPeriod() {
			return new ReportingPeriod(this.periodLabel, this.startsOn, this.endsOn).following().label();
		}

	}

	/**
	 * The actions of an owner, without those no longer needed.
	 *
	 * @param slug of the organisation; {@code null} for actions without one
	 * @param counts verified complete, awaiting verification, in progress, not started,
	 * overdue
	 * @param open those with something left for the owner to do
	 * @param noUpdate open ones without an update for a quarter
	 * @param requests those with an open request for a new due date
	 */
	public record Owner(@Nullable String slug, @Nullable String name, List<Long> counts, long open, long noUpdate,
			long requests) {

		/** Returns the number of overdue actions. */
		public long overdue() {
			return this.counts.get(4);
		}

	}

	/** The requests to one organisation, group or person, by kind of return. */
	public record Returns(String name, Map<ReturnKind, Cell> cells) {

	}

	/**
	 * A request for a return.
	 *
	 * @param number its number in the partnership
	 */
	public record Cell(int number, State state) {

	}

	/** The state of a request as the desk shows it. */
	public enum State {

		/** Not answered, and the day has passed. */
		OVERDUE,
		/** Not answered. */
		WAITING,
		/** Answered, to be reviewed. */
		RECEIVED,
		/** Accepted. */
		ACCEPTED

	}

	/** The number of open requests for returns. */
	public record Requests(long late, long waiting, long received) {

	}

	/**
	 * The number of records that wait for the reader.
	 *
	 * @param verify actions that the reader may verify or return
	 * @param letters organisations to which a letter is due
	 * @param unreached people who do not receive mail
	 */
	public record Waiting(long verify, long letters, long unreached) {

	}

	/**
	 * The number of clearances of draft papers that are to be followed up.
	 *
	 * @param returned those returned to the author
	 * @param due those due today
	 * @param late those overdue
	 * @param paper number of the paper, or {@code null} if they are of several
	 */
	public record Clearances(long returned, long due, long late, @Nullable Integer paper) {

	}

	/**
	 * The items of one kind that are due on one day.
	 *
	 * @param kind message key of the kind
	 * @param count the number of items
	 * @param reference reference of the first item
	 * @param name name of the first item
	 */
	public record Due(String kind, LocalDate onDay, long count, @Nullable String reference, String name) {

	}

	/**
	 * The number of records.
	 *
	 * @param reviews open reviews
	 * @param partners safeguarding partners in office
	 * @param people people with a role in the partnership
	 */
	public record Counts(long reports, long reviews, long organisations, long partners, long people, long themes) {

	}

}
