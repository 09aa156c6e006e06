package org.throughline.paper;

import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.throughline.platform.time.DatePrecision;
import org.throughline.platform.time.Dates;

/**
 * A fact of a report that a paper can use.
 *
 * @param draft whether it becomes public with its report, which is a draft
 */
public record ReportFact(UUID reportId, FactKind kind, UUID recordId, String wording, @Nullable String audience,
		Days days, boolean draft) {

	/**
	 * Returns whether a paper that becomes public on a day may use it: it is public then,
	 * or belongs to the draft that the paper presents.
	 */
	public boolean usable(LocalDate day) {
		return this.draft || publicOn(day);
	}

	/** Returns whether everyone can read it on a day. */
	public boolean publicOn(LocalDate day) {
		var from = this.days.publicFrom;
		var until = this.days.publicUntil;
		return from != null && !from.isAfter(day) && (until == null || !until.isBefore(day));
	}

	/**
	 * Returns when it is to become public, in words, or {@code null} if no day is set.
	 */
	public @Nullable String expected() {
		return (this.days.expectedOn != null) ? Dates.inWords(this.days.expectedOn, this.days.expectedPrecision) : null;
	}

	/** Returns from when everyone can or should be able to read it, in words. */
	@Nullable String publicFromInWords() {
		return (this.days.publicFrom != null) ? Dates.inWords(this.days.publicFrom) : expected();
	}

	/**
	 * The days on which everyone can read a fact.
	 *
	 * @param publicFrom {@code null} if it is not certain
	 * @param expectedOn the day on which it is to become public, or {@code null}
	 */
	public record Days(@Nullable LocalDate publicFrom, @Nullable LocalDate publicUntil, @Nullable LocalDate expectedOn,
			@Nullable DatePrecision expectedPrecision) {

	}

}
