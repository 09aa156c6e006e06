package org.throughline.statute;

import java.time.LocalDate;

import org.springframework.stereotype.Service;

/**
 * The working days of England and Wales.
 */
@Service
public class WorkingDays {

	private final StatuteCache cache;

	WorkingDays(StatuteCache cache) {
		this.cache = cache;
	}

	/** Returns whether people work on this day. */
	public boolean isWorkingDay(LocalDate day) {
		return this.cache.calendar().isWorkingDay(day);
	}

	/** Returns the day so many working days before a day. */
	public LocalDate before(LocalDate day, int workingDays) {
		return this.cache.calendar().minus(day, workingDays);
	}

	/** Returns the first working day from a day on. */
	public LocalDate from(LocalDate day) {
		return isWorkingDay(day) ? day : this.cache.calendar().plus(day, 1);
	}

}
