package org.throughline.transfer.tables;

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
import org.throughline.transfer.table.Columns;
import org.throughline.transfer.table.Row;
import org.throughline.transfer.table.TableSupport;
import org.throughline.transfer.tables.BudgetTable.InBudget;

/**
 * Contributions to budgets, one a row.
 */
@Component
class ContributionsTable extends BudgetTable<ContributionDetails, ContributionEdit> {

	private static final Columns<InBudget<ContributionDetails>> COLUMNS = columns(ContributionDetails::number);

	static {
		Bodies
			.column(COLUMNS, "payer", InBudget.of(ContributionDetails::payerSlug),
					InBudget.of(ContributionDetails::payerOrganisation), InBudget.of(ContributionDetails::payerName))
			.required()
			.identifying();
		COLUMNS.text("payerName", 300,
				InBudget.of((one) -> (one.payerOrganisation() != null) ? one.payerName() : null));
		COLUMNS.choice("kind", ContributionKind.class, InBudget.of(ContributionDetails::kind))
			.orElse(ContributionKind.CASH)
			.identifying();
		amount(COLUMNS, InBudget.of(ContributionDetails::amount));
		COLUMNS.text("amountAsWritten", 1_000, InBudget.of(ContributionDetails::asWritten));
		COLUMNS.text("description", 2_000, InBudget.of(ContributionDetails::description)).identifying();
		COLUMNS.yesNo("recurring", InBudget.of((one) -> one.recurring() ? true : null));
		Bodies
			.column(COLUMNS, "recipient", InBudget.of(ContributionDetails::recipientSlug),
					InBudget.of(ContributionDetails::recipientOrganisation),
					InBudget.of(ContributionDetails::recipientName))
			.identifying();
		COLUMNS.text("partOf", 1_000, InBudget.of(ContributionDetails::partOf));
	}

	private final BudgetLineService lines;

	ContributionsTable(TableSupport support, BudgetService budgets, BudgetLineService lines) {
		super(support, "contributions", COLUMNS, budgets);
		this.lines = lines;
	}

	@Override
	List<ContributionDetails> lines(BudgetDetails budget) {
		return budget.contributions();
	}

	@Override
	ContributionEdit values(Row<InBudget<ContributionDetails>> row) {
		refuseTotal(row, "payer");
		var existing = row.existing();
		var payer = Bodies.read(row, "payer", "payerName", InBudget.of(ContributionDetails::payerName));
		var recipient = Bodies.read(row, "recipient", null, InBudget.of(ContributionDetails::recipientName));
		return new ContributionEdit(payer.slug(), payer.name(), recipient.slug(), recipient.name(), row.require("kind"),
				row.get("amount"), row.get("amountAsWritten"), row.get("description"), row.require("recurring"),
				row.get("partOf"), (existing != null) ? existing.line().version() : 0);
	}

	@Override
	void add(UUID partnershipId, String budget, ContributionEdit values) {
		this.lines.add(partnershipId, budget, TimeOrderedId.next(), values, null);
	}

	@Override
	void update(UUID partnershipId, String budget, ContributionDetails line, ContributionEdit values) {
		this.lines.edit(partnershipId, budget, line.number(), values);
	}

}
