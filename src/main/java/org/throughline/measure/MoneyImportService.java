package org.throughline.measure;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.throughline.measure.ImportedMoney.ImportedBudget;
import org.throughline.measure.ImportedMoney.ImportedContribution;
import org.throughline.measure.ImportedMoney.ImportedExpenditure;
import org.throughline.platform.persistence.TimeOrderedId;
import org.throughline.platform.text.ImportProblem;
import org.throughline.platform.text.ImportRefused;

/**
 * Takes in what reports state of money as a file gives it, all or nothing.
 */
@Service
@Transactional(readOnly = true)
public class MoneyImportService {

	private final BudgetService budgets;

	private final BudgetLineService<ContributionDetails, ContributionEdit> contributions;

	private final BudgetLineService<ExpenditureDetails, ExpenditureEdit> expenditures;

	private final MeasureReferences references;

	MoneyImportService(BudgetService budgets, BudgetLineService<ContributionDetails, ContributionEdit> contributions,
			BudgetLineService<ExpenditureDetails, ExpenditureEdit> expenditures, MeasureReferences references) {
		this.budgets = budgets;
		this.contributions = contributions;
		this.expenditures = expenditures;
		this.references = references;
	}

	/**
	 * Takes in a file; processes and the partnership's business manager may.
	 * @throws ImportRefused with every problem found
	 */
	@Transactional
	public void importMoney(ImportedMoney file) {
		var place = this.references.ownPartnership(file.partnership());
		var problems = new ArrayList<ImportProblem>();
		for (int at = 0; at < file.budgets().size(); at++) {
			take(place, file.budgets().get(at), "budgets[" + at + "]", problems);
		}
		if (!problems.isEmpty()) {
			throw new ImportRefused(problems);
		}
	}

	private void take(UUID place, ImportedBudget given, String path, List<ImportProblem> problems) {
		var slug = new ArrayList<String>();
		this.references.attempt(path, problems, () -> slug.add(this.budgets.add(place, TimeOrderedId.next(),
				new BudgetEdit(new BudgetContent(new BudgetPeriod(given.period(), given.from(), given.to()),
						new StatedAmount(Pounds.read("income", given.income()), given.incomeAsWritten()),
						new StatedAmount(Pounds.read("expenditure", given.expenditure()), given.expenditureAsWritten()),
						given.note()), given.report(), 0),
				null)));
		var contributions = Objects.requireNonNullElse(given.contributions(), List.<ImportedContribution>of());
		for (int at = 0; at < contributions.size(); at++) {
			var one = contributions.get(at);
			this.references.attempt(path + ".contributions[" + at + "]", problems, () -> {
				var edit = edit(one);
				for (String budget : slug) {
					this.contributions.add(place, budget, TimeOrderedId.next(), edit);
				}
			});
		}
		var spent = Objects.requireNonNullElse(given.lines(), List.<ImportedExpenditure>of());
		for (int at = 0; at < spent.size(); at++) {
			var one = spent.get(at);
			this.references.attempt(path + ".lines[" + at + "]", problems, () -> {
				var edit = edit(one);
				for (String budget : slug) {
					this.expenditures.add(place, budget, TimeOrderedId.next(), edit);
				}
			});
		}
	}

	private static ContributionEdit edit(ImportedContribution one) {
		return new ContributionEdit(
				new ContributionContent(Objects.requireNonNullElse(one.kind(), ContributionKind.CASH),
						new StatedAmount(Pounds.read("amount", one.amount()), one.asWritten()), one.payerName(),
						one.recipientName(), one.description(), Boolean.TRUE.equals(one.recurring()), one.partOf()),
				one.payer(), one.recipient(), 0);
	}

	private static ExpenditureEdit edit(ImportedExpenditure one) {
		return new ExpenditureEdit(
				new ExpenditureContent(Objects.requireNonNullElse(one.category(), ExpenditureCategory.OTHER),
						one.wording(), new StatedAmount(Pounds.read("amount", one.amount()), one.asWritten()),
						one.payerName()),
				one.payer(), 0);
	}

}
