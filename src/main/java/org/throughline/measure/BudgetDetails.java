package org.throughline.measure;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * A budget: contributions and expenditure of a period.
 *
 * @param id the identifier
 * @param slug the slug
 * @param reportSlug the report that states it, or {@code null} if there is none yet
 * @param periodLabel the name of the period
 * @param startsOn the first day
 * @param endsOn the last day
 * @param body the partnership's short name on the last day
 * @param declaredIncome the income that the report states
 * @param incomeAsWritten the wording of the income
 * @param declaredExpenditure the expenditure that the report states
 * @param expenditureAsWritten the wording of the expenditure
 * @param note the internal note
 * @param version the version
 * @param contributions the contributions by number
 * @param expenditures the lines of expenditure by number
 */
public record BudgetDetails(UUID id, String slug, @Nullable String reportSlug, String periodLabel, LocalDate startsOn,
		LocalDate endsOn, String body, @Nullable BigDecimal declaredIncome, @Nullable String incomeAsWritten,
		@Nullable BigDecimal declaredExpenditure, @Nullable String expenditureAsWritten, @Nullable String note,
		int version, List<ContributionDetails> contributions, List<ExpenditureDetails> expenditures) {

	public BudgetDetails {
		contributions = List.copyOf(contributions);
		expenditures = List.copyOf(expenditures);
	}

	/** Returns the number of days. */
	long days() {
		return ChronoUnit.DAYS.between(this.startsOn, this.endsOn) + 1;
	}

}
