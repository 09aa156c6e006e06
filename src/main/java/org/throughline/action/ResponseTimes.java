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
 * @param lastResponseOn the day of the last response, or {@code null} if there was none
 * @param awaitedSince the day from which the response is counted: that day, or the later
 * one on which it was made, returned, reopened, verified or given to its owner
 * @param waitedDays the days since then
 * @param dueOn the day the next response is due
 * @param overdueDays the days since that day; 0 or less if it has not passed
 */
public record ResponseTimes(@Nullable LocalDate lastResponseOn, LocalDate awaitedSince, long waitedDays,
		LocalDate dueOn, long overdueDays) {

	/**
	 * Reads the columns {@code last_response_on}, {@code awaited_since} and
	 * {@code response_due_on}; {@code null} if no response is awaited.
	 */
	static @Nullable ResponseTimes of(ResultSet row, LocalDate today) throws SQLException {
		var since = row.getObject("awaited_since", LocalDate.class);
		var due = row.getObject("response_due_on", LocalDate.class);
		return (since == null || due == null) ? null
				: new ResponseTimes(row.getObject("last_response_on", LocalDate.class), since,
						ChronoUnit.DAYS.between(since, today), due, ChronoUnit.DAYS.between(due, today));
	}

	/** Whether its owner or addressee has ever responded. */
	public boolean responded() {
		return this.lastResponseOn != null;
	}

	/**
	 * Whether a response was requested again since the last one, for example by returning
	 * the action.
	 */
	public boolean dueAgain() {
		return this.lastResponseOn != null && this.lastResponseOn.isBefore(this.awaitedSince);
	}

	/** Returns the time without a response: "201 days". */
	public String waited() {
		return days(this.waitedDays);
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
	public String lastResponse() {
		String since = Dates.inWords(this.awaitedSince) + ((this.waitedDays > 0) ? ", " + waited() : "");
		if (this.lastResponseOn == null) {
			return "No response since " + since;
		}
		if (dueAgain()) {
			return "Last response " + Dates.inWords(this.lastResponseOn) + "; response due again since " + since;
		}
		return (this.waitedDays == 0) ? "Last response today" : "Last response " + since + " ago";
	}

	/** Returns "response due 12 November 2026, 17 days overdue". */
	public String due() {
		return "response due " + Dates.inWords(this.dueOn)
				+ (overdue() ? ", " + days(this.overdueDays) + " overdue" : "");
	}

	/** Returns both in one line. */
	public String inWords() {
		return lastResponse() + "; " + due();
	}

	static String days(long days) {
		return (days == 1) ? "1 day" : "%,d days".formatted(days);
	}

}
