package org.throughline.assurance;

import java.time.LocalDate;

import org.throughline.platform.time.Dates;

/**
 * The audit after the latest one.
 *
 * @param dueOn its due date
 * @param overdue whether the date has passed
 */
public record NextAudit(LocalDate dueOn, boolean overdue) {

	/** Returns "31 December 2026". */
	public String inWords() {
		return Dates.inWords(this.dueOn);
	}

}
