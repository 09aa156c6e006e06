package org.throughline.measure;

import java.util.List;
import java.util.UUID;

import org.springframework.stereotype.Service;

/**
 * Manages expenditure.
 */
@Service
class ExpenditureLines extends BudgetLines<Expenditure, ExpenditureDetails, ExpenditureEdit> {

	ExpenditureLines(BudgetService budgets, ExpenditureRepository expenditures, MeasureReferences references) {
		super(budgets, expenditures, references);
	}

	@Override
	public List<ExpenditureDetails> lines(BudgetDetails budget) {
		return budget.expenditures();
	}

	@Override
	Expenditure create(UUID id, UUID budgetId, int number, ExpenditureEdit edit, KnownSlugs organisations) {
		return new Expenditure(id, budgetId, number, edit.content(), organisations.id("payer", edit.payer()));
	}

	@Override
	void update(Expenditure line, ExpenditureEdit edit, KnownSlugs organisations) {
		line.update(edit.content(), organisations.id("payer", edit.payer()));
	}

}
