package org.throughline.transfer.tables;

import java.util.List;
import java.util.UUID;

import org.springframework.stereotype.Component;

import org.throughline.measure.BudgetDetails;
import org.throughline.measure.BudgetLineService;
import org.throughline.measure.BudgetService;
import org.throughline.measure.ExpenditureCategory;
import org.throughline.measure.ExpenditureDetails;
import org.throughline.measure.ExpenditureEdit;
import org.throughline.platform.persistence.TimeOrderedId;
import org.throughline.transfer.table.Columns;
import org.throughline.transfer.table.Row;
import org.throughline.transfer.table.TableSupport;
import org.throughline.transfer.tables.BudgetTable.InBudget;

/**
 * Expenditure, one line of a budget a row.
 */
@Component
class ExpenditureTable extends BudgetTable<ExpenditureDetails, ExpenditureEdit> {

	private static final Columns<InBudget<ExpenditureDetails>> COLUMNS = columns(ExpenditureDetails::number);

	static {
		COLUMNS.text("wording", 500, InBudget.of(ExpenditureDetails::wording)).required().identifying();
		COLUMNS.choice("category", ExpenditureCategory.class, InBudget.of(ExpenditureDetails::category))
			.orElse(ExpenditureCategory.OTHER);
		amount(COLUMNS, InBudget.of(ExpenditureDetails::amount));
		COLUMNS.text("amountAsWritten", 1_000, InBudget.of(ExpenditureDetails::asWritten));
		Bodies
			.column(COLUMNS, "payer", InBudget.of(ExpenditureDetails::payerSlug),
					InBudget.of(ExpenditureDetails::payerOrganisation), InBudget.of(ExpenditureDetails::payerName))
			.identifying();
	}

	private final BudgetLineService lines;

	ExpenditureTable(TableSupport support, BudgetService budgets, BudgetLineService lines) {
		super(support, "expenditure", COLUMNS, budgets);
		this.lines = lines;
	}

	@Override
	List<ExpenditureDetails> lines(BudgetDetails budget) {
		return budget.expenditures();
	}

	@Override
	ExpenditureEdit values(Row<InBudget<ExpenditureDetails>> row) {
		refuseTotal(row, "wording");
		var existing = row.existing();
		var payer = Bodies.read(row, "payer", null, InBudget.of(ExpenditureDetails::payerName));
		return new ExpenditureEdit(row.require("category"), row.require("wording"), payer.slug(), payer.name(),
				row.get("amount"), row.get("amountAsWritten"), (existing != null) ? existing.line().version() : 0);
	}

	@Override
	void add(UUID partnershipId, String budget, ExpenditureEdit values) {
		this.lines.add(partnershipId, budget, TimeOrderedId.next(), values, null);
	}

	@Override
	void update(UUID partnershipId, String budget, ExpenditureDetails line, ExpenditureEdit values) {
		this.lines.edit(partnershipId, budget, line.number(), values);
	}

}
