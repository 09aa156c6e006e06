package org.throughline.statute;

import java.util.List;

/**
 * Bank holidays of one year.
 *
 * @param days its days in order
 * @param covered whether the year is complete; otherwise the calendar library adds to it
 */
public record BankHolidayYear(int year, List<BankHolidaySummary> days, boolean covered) {

	public BankHolidayYear {
		days = List.copyOf(days);
	}

}
