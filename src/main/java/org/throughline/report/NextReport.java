package org.throughline.report;

import java.time.LocalDate;

/**
 * The report that a partnership has to publish next.
 *
 * @param periodLabel the period it will cover
 * @param dueOn the day by which the statutory guidance asks for it
 * @param overdue whether that day has passed
 * @param verified whether the deadline is confirmed, not a local reading of the guidance
 */
public record NextReport(String periodLabel, LocalDate dueOn, boolean overdue, boolean verified) {

}
