package org.throughline.measure;

import java.util.List;
import java.util.UUID;

import org.springframework.stereotype.Service;

import org.throughline.platform.form.RuleViolation;

/**
 * Manages contributions.
 */
@Service
class ContributionLines extends BudgetLines<Contribution, ContributionDetails, ContributionEdit> {

	ContributionLines(BudgetService budgets, ContributionRepository contributions, MeasureReferences references) {
		super(budgets, contributions, references);
	}

	@Override
	public List<ContributionDetails> lines(BudgetDetails budget) {
		return budget.contributions();
	}

	@Override
	Contribution create(UUID id, UUID budgetId, int number, ContributionEdit edit, KnownSlugs organisations) {
		requirePayer(edit);
		return new Contribution(id, budgetId, number, edit.content(), organisations.id("payer", edit.payer()),
				organisations.id("recipient", edit.recipient()));
	}

	@Override
	void update(Contribution contribution, ContributionEdit edit, KnownSlugs organisations) {
		requirePayer(edit);
		contribution.update(edit.content(), organisations.id("payer", edit.payer()),
				organisations.id("recipient", edit.recipient()));
	}

	private static void requirePayer(ContributionEdit edit) {
		if (edit.payer() == null && edit.content().payerName() == null) {
			throw new RuleViolation("payer", "contribution.payer.missing");
		}
	}

}
