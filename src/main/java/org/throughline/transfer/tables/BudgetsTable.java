package org.throughline.transfer.tables;

import java.util.List;
import java.util.UUID;

import org.springframework.stereotype.Component;

import org.throughline.measure.BudgetContent;
import org.throughline.measure.BudgetDetails;
import org.throughline.measure.BudgetEdit;
import org.throughline.measure.BudgetPeriod;
import org.throughline.measure.BudgetService;
import org.throughline.transfer.table.Columns;
import org.throughline.transfer.table.Lookups;
import org.throughline.transfer.table.Row;
import org.throughline.transfer.table.SimpleTable;
import org.throughline.transfer.table.TableSupport;

/**
 * Budgets with the totals that reports state, one a row.
 */
@Component
class BudgetsTable extends SimpleTable<BudgetDetails, BudgetEdit> {

	private static final Columns<BudgetDetails> COLUMNS = new Columns<>();

	static {
		COLUMNS.period(40, (budget) -> budget.period().label()).required().identifying();
		COLUMNS.report(BudgetDetails::reportSlug).identifying();
		COLUMNS.day("firstDay", (budget) -> budget.period().startsOn()).keptIfEmpty();
		COLUMNS.day("lastDay", (budget) -> budget.period().endsOn()).keptIfEmpty();
		BudgetLinesTable.stated(COLUMNS, "income", (budget) -> budget.content().income());
		BudgetLinesTable.stated(COLUMNS, "expenditure", (budget) -> budget.content().expenditure());
		COLUMNS.note((budget) -> budget.content().note());
		COLUMNS.reference(BudgetDetails::slug);
	}

	BudgetsTable(TableSupport support, BudgetService budgets) {
		super(support, "budgets", "money", COLUMNS, budgets::list,
				(partnershipId, values) -> budgets.add(partnershipId, values, null),
				(partnershipId, budget, values) -> budgets.edit(partnershipId, budget.slug(), values));
	}

	@Override
	protected RowReader<BudgetDetails, BudgetEdit> reader(UUID partnershipId, List<BudgetDetails> existing,
			Lookups lookups) {
		return (row) -> values(row, BudgetPeriods.read(row, row.require("period"), row.get("report"), lookups));
	}

	private static BudgetEdit values(Row<BudgetDetails> row, BudgetPeriod period) {
		var content = new BudgetContent(period, BudgetLinesTable.stated(row, "income"),
				BudgetLinesTable.stated(row, "expenditure"), row.get("note"));
		return new BudgetEdit(content, row.get("report"), row.existing(BudgetDetails::version, 0));
	}

}
