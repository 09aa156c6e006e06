package org.throughline.transfer.tables;

import org.springframework.stereotype.Component;

import org.throughline.measure.BudgetDetails;
import org.throughline.transfer.table.Part;
import org.throughline.measure.BudgetLineService;
import org.throughline.measure.BudgetService;
import org.throughline.measure.ContributionContent;
import org.throughline.measure.ContributionDetails;
import org.throughline.measure.ContributionEdit;
import org.throughline.measure.ContributionKind;
import org.throughline.measure.StatedAmount;
import org.throughline.transfer.table.Columns;
import org.throughline.transfer.table.Row;
import org.throughline.transfer.table.TableSupport;

/**
 * Contributions to budgets, one a row.
 */
@Component
class ContributionsTable extends BudgetLinesTable<ContributionDetails, ContributionEdit> {

	private static final Columns<Part<BudgetDetails, ContributionDetails>> COLUMNS = budgetColumns();

	static {
		organisation(COLUMNS, "payer", ContributionDetails::payerOrganisation, (one) -> one.content().payerName())
			.required()
			.identifying();
		COLUMNS.text("payerName", 300,
				Part.of((one) -> (one.payerOrganisation() != null) ? one.content().payerName() : null));
		COLUMNS.choice("kind", ContributionKind.class, Part.of(ContributionDetails::kind))
			.orElse(ContributionKind.CASH)
			.identifying();
		amount(COLUMNS, "amount", Part.of(ContributionDetails::amount));
		COLUMNS.text("amountAsWritten", 1_000, Part.of((one) -> one.content().stated().asWritten()));
		COLUMNS.text("description", 2_000, Part.of((one) -> one.content().description())).identifying();
		COLUMNS.yesNo("recurring", Part.of((one) -> one.content().recurring() ? true : null));
		organisation(COLUMNS, "recipient", ContributionDetails::recipientOrganisation,
				(one) -> one.content().recipientName())
			.identifying();
		COLUMNS.text("recipientName", 300,
				Part.of((one) -> (one.recipientOrganisation() != null) ? one.content().recipientName() : null));
		COLUMNS.text("partOf", 1_000, Part.of((one) -> one.content().partOf()));
	}

	ContributionsTable(TableSupport support, BudgetService budgets,
			BudgetLineService<ContributionDetails, ContributionEdit> lines) {
		super(support, "contributions", COLUMNS, budgets, lines);
	}

	@Override
	protected String valueColumn() {
		return "amount";
	}

	@Override
	ContributionEdit values(Row<Part<BudgetDetails, ContributionDetails>> row, int version) {
		refuseTotal(row, "payer");
		var payer = Bodies.read(row, "payer", "payerName", Part.of((one) -> one.content().payerName()));
		var recipient = Bodies.read(row, "recipient", "recipientName", Part.of((one) -> one.content().recipientName()));
		var content = new ContributionContent(row.require("kind"),
				new StatedAmount(row.get("amount"), row.get("amountAsWritten")), payer.name(), recipient.name(),
				row.get("description"), row.require("recurring"), row.get("partOf"));
		return new ContributionEdit(content, payer.slug(), recipient.slug(), version);
	}

}
