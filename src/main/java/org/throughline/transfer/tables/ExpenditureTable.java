package org.throughline.transfer.tables;

import java.math.BigDecimal;
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
import org.throughline.transfer.table.Column;
import org.throughline.transfer.table.Columns;
import org.throughline.transfer.table.NamedBody;
import org.throughline.transfer.table.Row;
import org.throughline.transfer.table.TableSupport;
import org.throughline.transfer.tables.BudgetTable.InBudget;

/**
 * Expenditure, one line of a budget a row.
 */
@Component
class ExpenditureTable extends BudgetTable<ExpenditureDetails, ExpenditureEdit> {

	private static final Key<ExpenditureDetails> KEY = Key.create();

	private static final Columns<InBudget<ExpenditureDetails>> COLUMNS = new Columns<>();

	private static final Column<InBudget<ExpenditureDetails>, String> WORDING = COLUMNS
		.text("wording", 500, InBudget.of(ExpenditureDetails::wording))
		.required();

	private static final Column<InBudget<ExpenditureDetails>, ExpenditureCategory> CATEGORY = COLUMNS
		.choice("category", ExpenditureCategory.class, InBudget.of(ExpenditureDetails::category))
		.orElse(ExpenditureCategory.OTHER)
		.keptIfEmpty();

	private static final Column<InBudget<ExpenditureDetails>, BigDecimal> AMOUNT = amount(COLUMNS,
			InBudget.of(ExpenditureDetails::amount));

	private static final Column<InBudget<ExpenditureDetails>, String> AMOUNT_AS_WRITTEN = COLUMNS
		.text("amountAsWritten", 1_000, InBudget.of(ExpenditureDetails::asWritten));

	private static final Column<InBudget<ExpenditureDetails>, NamedBody> PAYER = Bodies.column(COLUMNS, "payer",
			InBudget.of(ExpenditureDetails::payerSlug), InBudget.of(ExpenditureDetails::payerOrganisation),
			InBudget.of(ExpenditureDetails::payerName));

	private final BudgetLineService lines;

	ExpenditureTable(TableSupport support, BudgetService budgets, BudgetLineService lines) {
		super(support, "expenditure", KEY, COLUMNS, budgets);
		this.lines = lines;
	}

	@Override
	protected List<Column<InBudget<ExpenditureDetails>, ?>> naturalKey() {
		return List.of(KEY.period(), KEY.report(), WORDING, PAYER);
	}

	@Override
	List<ExpenditureDetails> lines(BudgetDetails budget) {
		return budget.expenditures();
	}

	@Override
	int number(ExpenditureDetails line) {
		return line.number();
	}

	@Override
	ExpenditureEdit values(Row<InBudget<ExpenditureDetails>> row) {
		refuseTotal(row, WORDING);
		var existing = row.existing();
		var payer = Bodies.read(row, PAYER, null, InBudget.of(ExpenditureDetails::payerName));
		return new ExpenditureEdit(row.require(CATEGORY), row.require(WORDING), payer.slug(), payer.name(),
				row.get(AMOUNT), row.get(AMOUNT_AS_WRITTEN), (existing != null) ? existing.line().version() : 0);
	}

	@Override
	void add(UUID partnershipId, String budget, ExpenditureEdit values) {
		this.lines.add(partnershipId, budget, TimeOrderedId.next(), values, null);
	}

	@Override
	void update(UUID partnershipId, String budget, int number, ExpenditureEdit values) {
		this.lines.edit(partnershipId, budget, number, values);
	}

}
