package org.throughline.transfer.tables;

import org.springframework.stereotype.Component;

import org.throughline.measure.BudgetDetails;
import org.throughline.transfer.table.Part;
import org.throughline.measure.BudgetLineService;
import org.throughline.measure.BudgetService;
import org.throughline.measure.ExpenditureCategory;
import org.throughline.measure.ExpenditureContent;
import org.throughline.measure.ExpenditureDetails;
import org.throughline.measure.ExpenditureEdit;
import org.throughline.transfer.table.Columns;
import org.throughline.transfer.table.Row;
import org.throughline.transfer.table.TableSupport;

/**
 * Lines of expenditure of budgets, one a row.
 */
@Component
class ExpenditureTable extends BudgetLinesTable<ExpenditureDetails, ExpenditureEdit> {

	private static final Columns<Part<BudgetDetails, ExpenditureDetails>> COLUMNS = budgetColumns();

	static {
		COLUMNS.text("wording", 500, Part.of((line) -> line.content().wording())).required().identifying();
		COLUMNS.choice("category", ExpenditureCategory.class, Part.of((line) -> line.content().category()))
			.orElse(ExpenditureCategory.OTHER);
		stated(COLUMNS, "amount", (line) -> line.item().content().stated());
		organisation(COLUMNS, "payer", ExpenditureDetails::payerOrganisation, (line) -> line.content().payerName())
			.identifying();
	}

	ExpenditureTable(TableSupport support, BudgetService budgets,
			BudgetLineService<ExpenditureDetails, ExpenditureEdit> lines) {
		super(support, "expenditure", COLUMNS, budgets, lines);
	}

	@Override
	ExpenditureEdit values(Row<Part<BudgetDetails, ExpenditureDetails>> row, int version) {
		refuseTotal(row, "wording");
		var payer = Bodies.read(row, "payer");
		var content = new ExpenditureContent(row.require("category"), row.require("wording"), stated(row, "amount"),
				payer.name());
		return new ExpenditureEdit(content, payer.slug(), version);
	}

}
