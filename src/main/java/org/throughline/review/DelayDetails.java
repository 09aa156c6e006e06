package org.throughline.review;

import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.throughline.platform.time.DatePrecision;
import org.throughline.platform.time.Dates;

/**
 * A delay of publication. It never moves a due day.
 *
 * @param id identifies it
 * @param number its number in the review
 * @param reason why
 * @param explanation in words; for business managers only
 * @param from since when; none where no source says
 * @param precision how exactly that is known
 * @param panelInformedOn when the Panel was told the reasons
 * @param secretaryInformedOn when the Secretary of State was
 * @param liftedOn when it ended
 * @param version which state it is
 */
public record DelayDetails(UUID id, int number, DelayReason reason, @Nullable String explanation,
		@Nullable LocalDate from, @Nullable DatePrecision precision, @Nullable LocalDate panelInformedOn,
		@Nullable LocalDate secretaryInformedOn, @Nullable LocalDate liftedOn, int version) {

	/** Whether it still lasts on the day. */
	public boolean openOn(LocalDate day) {
		return this.liftedOn == null || this.liftedOn.isAfter(day);
	}

	/** "October 2025", as exactly as it is known. */
	public String since() {
		return Dates.inWords(this.from, this.precision);
	}

}
