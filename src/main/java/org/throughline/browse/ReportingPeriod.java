package org.throughline.browse;

import java.time.LocalDate;

/**
 * A period that a partnership reports on.
 *
 * @param label the period as its first report calls it ("2024/25")
 * @param startsOn first day
 * @param endsOn last day
 * @param published whether a report of the period is published
 */
public record ReportingPeriod(String label, LocalDate startsOn, LocalDate endsOn, boolean published) {

	/** Whether it begins on the day after the other ends, or earlier. */
	boolean continues(ReportingPeriod earlier) {
		return !this.startsOn.isAfter(earlier.endsOn.plusDays(1));
	}

}
