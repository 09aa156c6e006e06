package org.throughline.statute;

import java.util.List;

/**
 * The rows of one year.
 *
 * @param year the year
 * @param days its days in order
 * @param covered whether they are complete; if not, the calendar library fills the year
 */
public record BankHolidayYear(int year, List<BankHolidaySummary> days, boolean covered) {

	public BankHolidayYear {
		days = List.copyOf(days);
	}

}
