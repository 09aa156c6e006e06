package org.throughline.transfer.tables;

import org.springframework.stereotype.Component;

import org.throughline.measure.BudgetDetails;
import org.throughline.measure.ConditionStatus;
import org.throughline.measure.ContributionDecision;
import org.throughline.transfer.table.Part;
import org.throughline.measure.BudgetLineService;
import org.throughline.measure.BudgetService;
import org.throughline.measure.ContributionContent;
import org.throughline.measure.ContributionDetails;
import org.throughline.measure.ContributionEdit;
import org.throughline.measure.ContributionKind;
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
		COLUMNS.choice("kind", ContributionKind.class, Part.of(ContributionDetails::kind))
			.orElse(ContributionKind.CASH)
			.identifying();
		stated(COLUMNS, "amount", (line) -> line.item().content().stated());
		COLUMNS.text("description", 2_000, Part.of((one) -> one.content().description())).identifying();
		COLUMNS.yesNo("recurring", Part.of((one) -> one.content().recurring() ? true : null));
		organisation(COLUMNS, "recipient", ContributionDetails::recipientOrganisation,
				(one) -> one.content().recipientName())
			.identifying();
		COLUMNS.text("partOf", 1_000, Part.of((one) -> one.content().partOf()));
		COLUMNS.text("decidedBy", 300, Part.of((one) -> one.content().decision().decidedBy()));
		COLUMNS.day("decidedOn", Part.of((one) -> one.content().decision().decidedOn()));
		COLUMNS.text("conditions", 2_000, Part.of((one) -> one.content().decision().conditions()));
		COLUMNS.choice("conditionStatus", ConditionStatus.class, Part.of((one) -> one.content().decision().status()));
	}

	ContributionsTable(TableSupport support, BudgetService budgets,
			BudgetLineService<ContributionDetails, ContributionEdit> lines) {
		super(support, "contributions", COLUMNS, budgets, lines);
	}

	@Override
	ContributionEdit values(Row<Part<BudgetDetails, ContributionDetails>> row, int version) {
		refuseTotal(row, "payer");
		var payer = Bodies.read(row, "payer");
		var recipient = Bodies.read(row, "recipient");
		var content = new ContributionContent(row.require("kind"), stated(row, "amount"), payer.name(),
				recipient.name(), row.get("description"), row.require("recurring"), row.get("partOf"), decision(row));
		return new ContributionEdit(content, payer.slug(), recipient.slug(), version);
	}

	private static ContributionDecision decision(Row<?> row) {
		String conditions = row.get("conditions");
		ConditionStatus status = row.get("conditionStatus");
		if (status != null && conditions == null) {
			row.error("conditions", "contribution.conditions.missing");
		}
		return new ContributionDecision(row.get("decidedBy"), row.get("decidedOn"), conditions,
				(conditions != null) ? status : null);
	}

}
