package org.throughline.measure;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import org.throughline.partnership.OrganisationService;

/**
 * The services of contributions and of expenditure.
 */
@Configuration(proxyBeanMethods = false)
class BudgetLineServices {

	@Bean
	BudgetLineService<ContributionDetails, ContributionEdit> contributionLines(BudgetService budgets,
			ContributionRepository lines, OrganisationService organisations) {
		return new BudgetLineService<>(budgets, lines, organisations, Contribution::new, BudgetDetails::contributions);
	}

	@Bean
	BudgetLineService<ExpenditureDetails, ExpenditureEdit> expenditureLines(BudgetService budgets,
			ExpenditureRepository lines, OrganisationService organisations) {
		return new BudgetLineService<>(budgets, lines, organisations, Expenditure::new, BudgetDetails::expenditures);
	}

}
