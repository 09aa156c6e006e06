package org.throughline.action;

import java.time.LocalDate;

import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

/**
 * Dates of an action.
 *
 * @param firstDueOn the first due date ever given; never changes
 * @param dueOn the day it is due
 * @param lastResponseOn the day of the last update by its present owner
 * @param awaitedSince the day from which the next response is counted: the last response,
 * or later made, returned, reopened, verified or reassigned
 */
@Embeddable
public record ActionDates(@Nullable LocalDate firstDueOn, @Nullable LocalDate dueOn, @Nullable LocalDate lastResponseOn,
		LocalDate awaitedSince) {

	/** Whether the due date was moved since it was first given. */
	public boolean moved() {
		return this.firstDueOn != null && !this.firstDueOn.equals(this.dueOn);
	}

	ActionDates due(LocalDate day) {
		return new ActionDates((this.firstDueOn != null) ? this.firstDueOn : day, day, this.lastResponseOn,
				this.awaitedSince);
	}

	ActionDates responded(LocalDate day) {
		var later = (this.lastResponseOn != null && this.lastResponseOn.isAfter(day)) ? this.lastResponseOn : day;
		return new ActionDates(this.firstDueOn, this.dueOn, later, this.awaitedSince).awaited(day);
	}

	ActionDates awaited(LocalDate day) {
		return day.isAfter(this.awaitedSince) ? new ActionDates(this.firstDueOn, this.dueOn, this.lastResponseOn, day)
				: this;
	}

	/** Returns the dates for a new owner. */
	ActionDates withoutResponse() {
		return new ActionDates(this.firstDueOn, this.dueOn, null, this.awaitedSince);
	}

}
