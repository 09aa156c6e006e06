package org.throughline.action;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

import org.jspecify.annotations.Nullable;

import org.throughline.platform.time.Dates;

/**
 * When something was last heard of an action or a recommendation, and when the next
 * response is due by the rule of the partnership.
 *
 * @param heard whether anything was heard; if not, the days count from the day it was
 * made
 * @param lastHeardOn the day it was last heard of, else the day it was made
 * @param silentDays the days since
 * @param dueOn the day the next response is due
 * @param overdueDays the days since that day; 0 or less if it has not passed
 */
public record ResponseTimes(boolean heard, LocalDate lastHeardOn, long silentDays, LocalDate dueOn, long overdueDays) {

	/**
	 * Reads the columns {@code response_due_on} and this one; {@code null} if no day is
	 * known.
	 */
	static @Nullable ResponseTimes of(ResultSet row, String lastHeardOn, boolean heard, LocalDate today)
			throws SQLException {
		var last = row.getObject(lastHeardOn, LocalDate.class);
		var due = row.getObject("response_due_on", LocalDate.class);
		return (last == null || due == null) ? null : new ResponseTimes(heard, last,
				ChronoUnit.DAYS.between(last, today), due, ChronoUnit.DAYS.between(due, today));
	}

	/** Returns the silence: "201 days". */
	public String silence() {
		return days(this.silentDays);
	}

	/** Returns by how much the response is overdue: "17 days". */
	public String delay() {
		return days(this.overdueDays);
	}

	/** Whether the response is overdue. */
	public boolean overdue() {
		return this.overdueDays > 0;
	}

	/** Returns "Last heard 12 May 2026, 201 days ago". */
	public String lastHeard() {
		if (this.heard && this.silentDays == 0) {
			return "Last heard today";
		}
		return (this.heard ? "Last heard " : "Nothing heard since ") + Dates.inWords(this.lastHeardOn) + ", "
				+ days(this.silentDays) + (this.heard ? " ago" : "");
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
