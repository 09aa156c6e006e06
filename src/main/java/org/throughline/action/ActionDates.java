package org.throughline.action;

import java.time.LocalDate;

import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

/**
 * Dates of an action.
 *
 * @param firstDueOn the first due date ever given; never changes
 * @param dueOn the day it is due
 * @param lastHeardOn the day of the last update by its owner, else the day it was made,
 * returned or reassigned
 */
@Embeddable
public record ActionDates(@Nullable LocalDate firstDueOn, @Nullable LocalDate dueOn, LocalDate lastHeardOn) {

	/** Whether the due date was moved since it was first given. */
	public boolean moved() {
		return this.firstDueOn != null && !this.firstDueOn.equals(this.dueOn);
	}

	ActionDates due(LocalDate day) {
		return new ActionDates((this.firstDueOn != null) ? this.firstDueOn : day, day, this.lastHeardOn);
	}

	ActionDates heard(LocalDate day) {
		return day.isAfter(this.lastHeardOn) ? new ActionDates(this.firstDueOn, this.dueOn, day) : this;
	}

}
