package org.throughline.statute;

/**
 * Whether the administrator counts a day as a bank holiday.
 */
public enum BankHolidayKind {

	/** A bank holiday of England and Wales. */
	HOLIDAY,
	/** The calendar library counts it, but it is not, or no longer, a bank holiday. */
	CANCELLED

}
