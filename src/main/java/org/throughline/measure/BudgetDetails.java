package org.throughline.measure;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * What a report states of money for a period.
 *
 * @param id identifies it
 * @param slug its name in addresses
 * @param reportSlug the report that states it; none where it is the partnership's draft
 * @param periodLabel how the period is called
 * @param startsOn its first day
 * @param endsOn its last day
 * @param body the partnership's short name on the last day
 * @param declaredIncome the total of contributions the report prints
 * @param incomeAsWritten in its words
 * @param declaredExpenditure the total of expenditure the report prints
 * @param expenditureAsWritten in its words
 * @param note the editor's remark, never public
 * @param version which state it is
 * @param contributions who contributes, in order
 * @param expenditures what is spent, in order
 */
public record BudgetDetails(UUID id, String slug, @Nullable String reportSlug, String periodLabel, LocalDate startsOn,
		LocalDate endsOn, String body, @Nullable BigDecimal declaredIncome, @Nullable String incomeAsWritten,
		@Nullable BigDecimal declaredExpenditure, @Nullable String expenditureAsWritten, @Nullable String note,
		int version, List<ContributionDetails> contributions, List<ExpenditureDetails> expenditures) {

	public BudgetDetails {
		contributions = List.copyOf(contributions);
		expenditures = List.copyOf(expenditures);
	}

	/** How many days it covers. */
	long days() {
		return ChronoUnit.DAYS.between(this.startsOn, this.endsOn) + 1;
	}

}
