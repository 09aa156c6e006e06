package org.throughline.statute;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * A delay of a review's publication. It never changes the due date. Once the reason is
 * notified, an overdue clock shows so.
 *
 * @param from first day
 * @param reasonNotifiedOn when the reason was notified, or {@code null}
 * @param liftedOn when the delay ended, or {@code null}
 */
public record ClockDelay(LocalDate from, @Nullable LocalDate reasonNotifiedOn, @Nullable LocalDate liftedOn) {

	/** Returns whether the delay lasts on a day and its reason is notified by then. */
	boolean reasonKnown(LocalDate day) {
		return !this.from.isAfter(day) && this.reasonNotifiedOn != null && !this.reasonNotifiedOn.isAfter(day)
				&& (this.liftedOn == null || this.liftedOn.isAfter(day));
	}

}
