package org.throughline.measure;

import java.math.BigDecimal;
import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * What a report states of money for a period, as it is to be.
 *
 * @param reportSlug the report; none before there is one
 * @param periodLabel how the period is called
 * @param startsOn its first day
 * @param endsOn its last day
 * @param declaredIncome the total of contributions the report prints
 * @param incomeAsWritten in its words
 * @param declaredExpenditure the total of expenditure the report prints
 * @param expenditureAsWritten in its words
 * @param note the editor's remark, never public
 * @param version which state the editor saw; ignored for a new one
 */
public record BudgetEdit(@Nullable String reportSlug, String periodLabel, LocalDate startsOn, LocalDate endsOn,
		@Nullable BigDecimal declaredIncome, @Nullable String incomeAsWritten, @Nullable BigDecimal declaredExpenditure,
		@Nullable String expenditureAsWritten, @Nullable String note, int version) {

	public BudgetEdit {
		declaredIncome = Pounds.checked("declaredIncome", declaredIncome);
		declaredExpenditure = Pounds.checked("declaredExpenditure", declaredExpenditure);
	}

}
