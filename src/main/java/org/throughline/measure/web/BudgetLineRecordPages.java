package org.throughline.measure.web;

import java.util.UUID;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import org.throughline.measure.BudgetLineDetails;
import org.throughline.measure.BudgetLineService;
import org.throughline.measure.BudgetService;
import org.throughline.measure.ContributionDetails;
import org.throughline.measure.ContributionEdit;
import org.throughline.measure.ExpenditureDetails;
import org.throughline.measure.ExpenditureEdit;
import org.throughline.platform.form.RecordPages;
import org.throughline.platform.form.RecordPath;

/**
 * The history and the removal of lines of budgets.
 */
@Configuration(proxyBeanMethods = false)
class BudgetLineRecordPages {

	@Bean
	RecordPages contributionPages(BudgetService budgets,
			BudgetLineService<ContributionDetails, ContributionEdit> contributions) {
		return new Pages("contribution", "contributions", budgets, contributions);
	}

	@Bean
	RecordPages expenditurePages(BudgetService budgets,
			BudgetLineService<ExpenditureDetails, ExpenditureEdit> expenditures) {
		return new Pages("expenditure", "expenditure", budgets, expenditures);
	}

	/** The pages of the lines of one type, at an address below their budget. */
	private record Pages(String kind, String address, BudgetService budgets,
			BudgetLineService<?, ?> lines) implements RecordPages {

		@Override
		public String path() {
			return "money/{budget}/" + this.address + "/{number}";
		}

		@Override
		public Found find(UUID partnershipId, RecordPath path) {
			var budget = this.budgets.find(partnershipId, path.text("budget"));
			BudgetLineDetails line = this.lines.find(budget, path.number());
			return new Found(line.id(), line.title(), line.version(), BudgetPage.name(budget.period()),
					"money/" + budget.slug());
		}

		@Override
		public void remove(UUID partnershipId, RecordPath path, int version) {
			this.lines.remove(partnershipId, path.text("budget"), path.number(), version);
		}

	}

}
