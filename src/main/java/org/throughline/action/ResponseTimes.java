package org.throughline.action;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

import org.jspecify.annotations.Nullable;

import org.throughline.platform.time.Dates;

/**
 * The date of the last response on an action or a recommendation, and the due date of the
 * next one by the rule of the partnership.
 *
 * @param lastHeardOn the day of the last response, or {@code null} if there was none
 * @param awaitedSince the day from which the response is counted: that day, or the later
 * one on which it was made, returned, reopened, verified or given to its owner
 * @param silentDays the days since then
 * @param dueOn the day the next response is due
 * @param overdueDays the days since that day; 0 or less if it has not passed
 */
public record ResponseTimes(@Nullable LocalDate lastHeardOn, LocalDate awaitedSince, long silentDays, LocalDate dueOn,
		long overdueDays) {

	/**
	 * Reads the columns {@code last_heard_on}, {@code awaited_since} and
	 * {@code response_due_on}; {@code null} if no response is awaited.
	 */
	static @Nullable ResponseTimes of(ResultSet row, LocalDate today) throws SQLException {
		var since = row.getObject("awaited_since", LocalDate.class);
		var due = row.getObject("response_due_on", LocalDate.class);
		return (since == null || due == null) ? null
				: new ResponseTimes(row.getObject("last_heard_on", LocalDate.class), since,
						ChronoUnit.DAYS.between(since, today), due, ChronoUnit.DAYS.between(due, today));
	}

	/** Whether its owner or addressee has ever responded. */
	public boolean heard() {
		return this.lastHeardOn != null;
	}

	/**
	 * Whether a response was requested again since the last one, for example by returning
	 * the action.
	 */
	public boolean askedAgain() {
		return this.lastHeardOn != null && this.lastHeardOn.isBefore(this.awaitedSince);
	}

	/** Returns the time without a response: "201 days". */
	public String silence() {
		return days(this.silentDays);
	}

	/** Returns by how much the response is overdue: "17 days". */
	public String delay() {
		return days(this.overdueDays);
	}

	public boolean overdue() {
		return this.overdueDays > 0;
	}

	/**
	 * Returns "Last response 12 May 2026, 201 days ago", and since when a response is due
	 * again.
	 */
	public String lastHeard() {
		String since = Dates.inWords(this.awaitedSince) + ((this.silentDays > 0) ? ", " + silence() : "");
		if (this.lastHeardOn == null) {
			return "No response since " + since;
		}
		if (askedAgain()) {
			return "Last response " + Dates.inWords(this.lastHeardOn) + "; response due again since " + since;
		}
		return (this.silentDays == 0) ? "Last response today" : "Last response " + since + " ago";
	}

	/** Returns "response due 12 November 2026, 17 days overdue". */
	public String due() {
		return "response due " + Dates.inWords(this.dueOn)
				+ (overdue() ? ", " + days(this.overdueDays) + " overdue" : "");
	}

	/** Returns both in one line. */
	public String inWords() {
		return lastHeard() + "; " + due();
	}

	static String days(long days) {
		return (days == 1) ? "1 day" : "%,d days".formatted(days);
	}

}
