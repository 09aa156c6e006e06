package org.throughline.statute;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * A delay of a review's publication. It never moves a due day; once those to be informed
 * know the reason, the page says so beside "overdue".
 *
 * @param from since when
 * @param reasonNotifiedOn when the reason was notified; none while it was not
 * @param liftedOn when the delay ended; none while it lasts
 */
public record ClockDelay(LocalDate from, @Nullable LocalDate reasonNotifiedOn, @Nullable LocalDate liftedOn) {

	/** Whether it lasts on this day and its reason is known by then. */
	boolean reasonKnown(LocalDate day) {
		return !this.from.isAfter(day) && this.reasonNotifiedOn != null && !this.reasonNotifiedOn.isAfter(day)
				&& (this.liftedOn == null || this.liftedOn.isAfter(day));
	}

}
