package org.throughline.measure.web;

import java.util.UUID;

import org.springframework.stereotype.Component;

import org.throughline.measure.BudgetService;
import org.throughline.platform.form.RecordPages;
import org.throughline.platform.form.RecordPath;

/**
 * The history and the removal of a budget.
 */
@Component
class BudgetRecordPages implements RecordPages {

	private final BudgetService budgets;

	BudgetRecordPages(BudgetService budgets) {
		this.budgets = budgets;
	}

	@Override
	public String path() {
		return "money/{budget}";
	}

	@Override
	public String kind() {
		return "budget";
	}

	@Override
	public Found find(UUID partnershipId, RecordPath path) {
		var budget = this.budgets.summary(partnershipId, path.text("budget"));
		return new Found(budget.id(), BudgetPage.name(budget.period()), budget.version(), "Budgets", "money")
			.within("budget_id");
	}

	@Override
	public void remove(UUID partnershipId, RecordPath path, int version) {
		this.budgets.remove(partnershipId, path.text("budget"), version);
	}

}
