package org.throughline.statute;

/**
 * What the administrator says of a day.
 */
public enum BankHolidayKind {

	/** A bank holiday of England and Wales. */
	HOLIDAY,
	/** The calendar library counts it, but it is not, or no longer, a bank holiday. */
	CANCELLED

}
