package org.throughline.measure;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The services of contributions and of expenditure.
 */
@Configuration(proxyBeanMethods = false)
class BudgetLineServices {

	@Bean
	BudgetLineService<ContributionDetails, ContributionEdit> contributionLines(BudgetService budgets,
			ContributionRepository lines, MeasureReferences references) {
		return new BudgetLines<>(budgets, lines, references, Contribution::new, BudgetDetails::contributions);
	}

	@Bean
	BudgetLineService<ExpenditureDetails, ExpenditureEdit> expenditureLines(BudgetService budgets,
			ExpenditureRepository lines, MeasureReferences references) {
		return new BudgetLines<>(budgets, lines, references, Expenditure::new, BudgetDetails::expenditures);
	}

}
