package org.throughline.statute;

/** The kinds of days that an administrator enters in the table of bank holidays. */
public enum BankHolidayKind {

	/** A bank holiday of England and Wales. */
	HOLIDAY,
	/** The calendar library counts it, but it is not, or no longer, a bank holiday. */
	CANCELLED

}
