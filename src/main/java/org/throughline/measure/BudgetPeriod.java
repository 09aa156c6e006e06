package org.throughline.measure;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/**
 * The period of a budget.
 *
 * @param label its name, as in the report
 * @param startsOn the first day
 * @param endsOn the last day
 */
@Embeddable
public record BudgetPeriod(@Column(name = "period_label") String label, LocalDate startsOn, LocalDate endsOn) {

	/** Returns the number of days. */
	long days() {
		return ChronoUnit.DAYS.between(this.startsOn, this.endsOn) + 1;
	}

}
