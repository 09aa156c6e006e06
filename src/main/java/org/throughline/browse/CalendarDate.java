package org.throughline.browse;

import java.time.LocalDate;
import java.time.YearMonth;

import org.jspecify.annotations.Nullable;

import org.throughline.platform.text.Markdown;
import org.throughline.platform.time.DatePrecision;
import org.throughline.platform.time.Dates;

/**
 * A date on which something is due or happened.
 *
 * @param kind what is due or happened
 * @param precision how exactly it is known
 * @param reference slug of the record, or {@code null} if it has no page
 * @param name name of the record; of an action its wording (Markdown)
 * @param context the owner of an action or return, the type of a review, the period of a
 * published report, that the day a report is due is to be confirmed, or {@code null}
 * @param open whether it is not done
 * @param overdue whether the day has passed and it is not done
 */
public record CalendarDate(Kind kind, LocalDate onDay, DatePrecision precision, @Nullable String reference, String name,
		@Nullable String context, boolean open, boolean overdue) {

	/** Returns the day in words. */
	public String when() {
		return Dates.inWords(this.onDay, this.precision);
	}

	/** Returns the name in one line without Markdown. */
	public String inOneLine() {
		return Markdown.firstWords(this.name);
	}

	YearMonth month() {
		return YearMonth.from(this.onDay);
	}

	/**
	 * The kinds of date, in the order of the rows of a calendar.
	 */
	public enum Kind {

		/** An annual report is due. */
		REPORT_DUE,
		/** A report was published. */
		REPORT_PUBLISHED,
		/** A statutory deadline of a review. */
		DEADLINE,
		/** A review is to be published. */
		REVIEW_PLANNED,
		/** A review was published. */
		REVIEW_PUBLISHED,
		/** A return of a partner is due. */
		RETURN_DUE,
		/** An audit is due. */
		AUDIT_DUE,
		/** An action is due. */
		ACTION_DUE,
		/** A paper is to be cleared. */
		CLEARANCE_DUE,
		/** A body considers a report. */
		MEETING

	}

}
