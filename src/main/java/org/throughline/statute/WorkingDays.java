package org.throughline.statute;

import java.time.LocalDate;

import org.springframework.stereotype.Service;

/**
 * Working days of England and Wales: not Saturdays, Sundays and bank holidays. Christmas
 * Eve, council closure days and local days are working days. The administrator's table of
 * bank holidays decides; for years it does not cover a calendar library answers, and the
 * answer is {@linkplain #isProvisional provisional}.
 */
@Service
public class WorkingDays {

	private final StatuteTables tables;

	WorkingDays(StatuteTables tables) {
		this.tables = tables;
	}

	public boolean isWorkingDay(LocalDate day) {
		return this.tables.calendar().isWorkingDay(day);
	}

	/**
	 * The day so many working days after a day; the day after it is the first that may
	 * count.
	 */
	public LocalDate plus(LocalDate dayZero, int workingDays) {
		return this.tables.calendar().plus(dayZero, workingDays);
	}

	/** The latest day that is so many working days before a day. */
	public LocalDate minus(LocalDate day, int workingDays) {
		return this.tables.calendar().minus(day, workingDays);
	}

	/**
	 * How many working days follow the one day up to the other, the other counted;
	 * negative where it is earlier.
	 */
	public int between(LocalDate from, LocalDate to) {
		return this.tables.calendar().between(from, to);
	}

	/**
	 * The latest day that leaves so many whole calendar days before another day: neither
	 * counts.
	 */
	public LocalDate clearDaysBefore(LocalDate day, int clearDays) {
		return day.minusDays(clearDays + 1L);
	}

	/** The same in whole working days. */
	public LocalDate clearWorkingDaysBefore(LocalDate day, int clearDays) {
		return this.tables.calendar().minus(day, clearDays + 1);
	}

	/**
	 * Whether what was counted between these days rests on the calendar library alone.
	 */
	public boolean isProvisional(LocalDate from, LocalDate to) {
		return !this.tables.calendar().covers(from, to);
	}

}
