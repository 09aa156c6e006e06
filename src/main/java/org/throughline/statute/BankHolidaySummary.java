package org.throughline.statute;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * A row of the administrator's table of bank holidays.
 *
 * @param day the day
 * @param name what it is called
 * @param kind a bank holiday, or one the library counts wrongly
 * @param note why it is there, where it is not an ordinary one
 * @param version for changes
 */
public record BankHolidaySummary(LocalDate day, String name, BankHolidayKind kind, @Nullable String note, int version) {

	/** Whether it does not count although the library counts it. */
	public boolean cancelled() {
		return this.kind == BankHolidayKind.CANCELLED;
	}

}
