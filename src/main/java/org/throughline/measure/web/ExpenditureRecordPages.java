package org.throughline.measure.web;

import java.util.UUID;

import org.springframework.stereotype.Component;

import org.throughline.measure.BudgetLineService;
import org.throughline.measure.BudgetService;
import org.throughline.platform.form.RecordPages;
import org.throughline.platform.form.RecordPath;

/**
 * The history and the removal of a line of expenditure.
 */
@Component
class ExpenditureRecordPages implements RecordPages {

	private final BudgetService budgets;

	private final BudgetLineService lines;

	ExpenditureRecordPages(BudgetService budgets, BudgetLineService lines) {
		this.budgets = budgets;
		this.lines = lines;
	}

	@Override
	public String path() {
		return "money/{budget}/expenditure/{number}";
	}

	@Override
	public String kind() {
		return "expenditure";
	}

	@Override
	public Found find(UUID partnershipId, RecordPath path) {
		var budget = this.budgets.find(partnershipId, path.text("budget"));
		var line = this.lines.expenditure(budget, path.number());
		return new Found(line.id(), line.wording(), line.version(), BudgetPage.name(budget), "money/" + budget.slug());
	}

	@Override
	public void remove(UUID partnershipId, RecordPath path, int version) {
		this.lines.removeExpenditure(partnershipId, path.text("budget"), path.number(), version);
	}

}
