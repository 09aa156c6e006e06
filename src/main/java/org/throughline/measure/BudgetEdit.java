package org.throughline.measure;

import java.math.BigDecimal;
import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * New values of a budget.
 *
 * @param reportSlug the report, or {@code null} if there is none yet
 * @param periodLabel the name of the period
 * @param startsOn the first day
 * @param endsOn the last day
 * @param declaredIncome the income that the report states
 * @param incomeAsWritten the wording of the income
 * @param declaredExpenditure the expenditure that the report states
 * @param expenditureAsWritten the wording of the expenditure
 * @param note the internal note
 * @param version the version the person saw; ignored for a new budget
 */
public record BudgetEdit(@Nullable String reportSlug, String periodLabel, LocalDate startsOn, LocalDate endsOn,
		@Nullable BigDecimal declaredIncome, @Nullable String incomeAsWritten, @Nullable BigDecimal declaredExpenditure,
		@Nullable String expenditureAsWritten, @Nullable String note, int version) {

	public BudgetEdit {
		declaredIncome = Pounds.checked("declaredIncome", declaredIncome);
		declaredExpenditure = Pounds.checked("declaredExpenditure", declaredExpenditure);
	}

}
