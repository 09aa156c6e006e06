package org.throughline.statute;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * A row of the administrator's table of bank holidays.
 *
 * @param kind whether it counts as a bank holiday
 * @param note why it was added, for example a substitute day
 */
public record BankHolidaySummary(LocalDate day, String name, BankHolidayKind kind, @Nullable String note, int version) {

	/** Returns whether the day is not counted although the library counts it. */
	public boolean cancelled() {
		return this.kind == BankHolidayKind.CANCELLED;
	}

}
