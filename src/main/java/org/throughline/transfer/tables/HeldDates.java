package org.throughline.transfer.tables;

import org.jspecify.annotations.Nullable;

import org.throughline.assurance.DateHeld;
import org.throughline.platform.time.ApproximateDate;

/**
 * Converts the dates of audits, visits and reviews.
 */
final class HeldDates {

	private HeldDates() {
	}

	static @Nullable ApproximateDate cell(DateHeld date) {
		return ApproximateDate.of(date.heldOn(), date.datePrecision());
	}

	static DateHeld value(@Nullable ApproximateDate cell) {
		return (cell != null) ? new DateHeld(cell.day(), cell.precision()) : DateHeld.UNKNOWN;
	}

}
