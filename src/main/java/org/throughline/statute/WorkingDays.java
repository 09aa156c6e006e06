package org.throughline.statute;

import java.time.LocalDate;

import org.springframework.stereotype.Service;

/**
 * Working days of England and Wales: all days but Saturdays, Sundays and bank holidays.
 * Christmas Eve, council closure days and local days are working days. The
 * administrator's table of bank holidays takes precedence. For years it does not cover
 * the calendar library is used, and the result is {@linkplain #isProvisional
 * provisional}.
 */
@Service
public class WorkingDays {

	private final StatuteCache cache;

	WorkingDays(StatuteCache cache) {
		this.cache = cache;
	}

	public boolean isWorkingDay(LocalDate day) {
		return this.cache.calendar().isWorkingDay(day);
	}

	/**
	 * Returns the day that is a number of working days after a day. The day after it is
	 * the first that can count.
	 */
	public LocalDate plus(LocalDate dayZero, int workingDays) {
		return this.cache.calendar().plus(dayZero, workingDays);
	}

	/** Returns the latest day that is a number of working days before a day. */
	public LocalDate minus(LocalDate day, int workingDays) {
		return this.cache.calendar().minus(day, workingDays);
	}

	/**
	 * Returns the number of working days after one day up to and including another;
	 * negative if the other is earlier.
	 */
	public int between(LocalDate from, LocalDate to) {
		return this.cache.calendar().between(from, to);
	}

	/**
	 * Returns whether a count between two days depends on the calendar library.
	 */
	public boolean isProvisional(LocalDate from, LocalDate to) {
		return !this.cache.calendar().covers(from, to);
	}

}
