package org.throughline.transfer.tables;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;

import org.springframework.stereotype.Component;

import org.throughline.measure.BudgetDetails;
import org.throughline.measure.BudgetLineService;
import org.throughline.measure.BudgetService;
import org.throughline.measure.ContributionDetails;
import org.throughline.measure.ContributionEdit;
import org.throughline.measure.ContributionKind;
import org.throughline.platform.persistence.TimeOrderedId;
import org.throughline.transfer.table.Column;
import org.throughline.transfer.table.Columns;
import org.throughline.transfer.table.NamedBody;
import org.throughline.transfer.table.Row;
import org.throughline.transfer.table.TableSupport;
import org.throughline.transfer.tables.BudgetTable.InBudget;

/**
 * Contributions to budgets, one a row.
 */
@Component
class ContributionsTable extends BudgetTable<ContributionDetails, ContributionEdit> {

	private static final Key<ContributionDetails> KEY = Key.create();

	private static final Columns<InBudget<ContributionDetails>> COLUMNS = new Columns<>();

	private static final Column<InBudget<ContributionDetails>, NamedBody> PAYER = Bodies
		.column(COLUMNS, "payer", InBudget.of(ContributionDetails::payerSlug),
				InBudget.of(ContributionDetails::payerOrganisation), InBudget.of(ContributionDetails::payerName))
		.required();

	private static final Column<InBudget<ContributionDetails>, String> PAYER_NAME = COLUMNS.text("payerName", 300,
			InBudget.of((one) -> (one.payerOrganisation() != null) ? one.payerName() : null));

	private static final Column<InBudget<ContributionDetails>, ContributionKind> KIND = COLUMNS
		.choice("kind", ContributionKind.class, InBudget.of(ContributionDetails::kind))
		.orElse(ContributionKind.CASH)
		.keptIfEmpty();

	private static final Column<InBudget<ContributionDetails>, BigDecimal> AMOUNT = amount(COLUMNS,
			InBudget.of(ContributionDetails::amount));

	private static final Column<InBudget<ContributionDetails>, String> AMOUNT_AS_WRITTEN = COLUMNS
		.text("amountAsWritten", 1_000, InBudget.of(ContributionDetails::asWritten));

	private static final Column<InBudget<ContributionDetails>, String> DESCRIPTION = COLUMNS.text("description", 2_000,
			InBudget.of(ContributionDetails::description));

	private static final Column<InBudget<ContributionDetails>, Boolean> RECURRING = COLUMNS.yesNo("recurring",
			InBudget.of((one) -> one.recurring() ? true : null));

	private static final Column<InBudget<ContributionDetails>, NamedBody> RECIPIENT = Bodies.column(COLUMNS,
			"recipient", InBudget.of(ContributionDetails::recipientSlug),
			InBudget.of(ContributionDetails::recipientOrganisation), InBudget.of(ContributionDetails::recipientName));

	private static final Column<InBudget<ContributionDetails>, String> PART_OF = COLUMNS.text("partOf", 1_000,
			InBudget.of(ContributionDetails::partOf));

	private final BudgetLineService lines;

	ContributionsTable(TableSupport support, BudgetService budgets, BudgetLineService lines) {
		super(support, "contributions", KEY, COLUMNS, budgets);
		this.lines = lines;
	}

	@Override
	protected List<Column<InBudget<ContributionDetails>, ?>> naturalKey() {
		return List.of(KEY.period(), KEY.report(), PAYER, KIND, RECIPIENT, DESCRIPTION);
	}

	@Override
	List<ContributionDetails> lines(BudgetDetails budget) {
		return budget.contributions();
	}

	@Override
	int number(ContributionDetails line) {
		return line.number();
	}

	@Override
	ContributionEdit values(Row<InBudget<ContributionDetails>> row) {
		refuseTotal(row, PAYER);
		var existing = row.existing();
		var payer = Bodies.read(row, PAYER, PAYER_NAME, InBudget.of(ContributionDetails::payerName));
		var recipient = Bodies.read(row, RECIPIENT, null, InBudget.of(ContributionDetails::recipientName));
		return new ContributionEdit(payer.slug(), payer.name(), recipient.slug(), recipient.name(), row.require(KIND),
				row.get(AMOUNT), row.get(AMOUNT_AS_WRITTEN), row.get(DESCRIPTION), row.require(RECURRING),
				row.get(PART_OF), (existing != null) ? existing.line().version() : 0);
	}

	@Override
	void add(UUID partnershipId, String budget, ContributionEdit values) {
		this.lines.add(partnershipId, budget, TimeOrderedId.next(), values, null);
	}

	@Override
	void update(UUID partnershipId, String budget, int number, ContributionEdit values) {
		this.lines.edit(partnershipId, budget, number, values);
	}

}
