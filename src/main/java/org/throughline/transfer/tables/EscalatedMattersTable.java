package org.throughline.transfer.tables;

import org.springframework.stereotype.Component;

import org.throughline.report.ReportService;
import org.throughline.report.StatementKind;
import org.throughline.report.StatementParticulars;
import org.throughline.report.StatementRow;
import org.throughline.report.StatementRowService;
import org.throughline.transfer.table.Columns;
import org.throughline.transfer.table.Row;
import org.throughline.transfer.table.TableSupport;

/**
 * Matters escalated to the board or the executive, with their outcomes.
 */
@Component
class EscalatedMattersTable extends StatementsTable {

	private static final Columns<StatementRow> COLUMNS = new Columns<>();

	static {
		COLUMNS.text("raisedBy", Columns.LINE, (row) -> row.statement().particulars().raisedBy());
		COLUMNS.text("raisedTo", Columns.LINE, (row) -> row.statement().particulars().raisedTo());
		COLUMNS.text("outcome", Columns.WORDING, (row) -> row.statement().particulars().outcome());
		COLUMNS.text("organisationsAsWritten", 1_000, (row) -> row.statement().particulars().organisationsAsWritten());
		COLUMNS.organisations("organisations", (row) -> row.statement().particulars().organisationSlugs());
	}

	EscalatedMattersTable(TableSupport support, ReportService reports, StatementRowService statements) {
		super(support, StatementKind.ESCALATED_MATTER, "escalated-matters", COLUMNS, reports, statements);
	}

	@Override
	StatementParticulars particulars(Row<StatementRow> row) {
		return new StatementParticulars(null, null, null, row.get("organisationsAsWritten"),
				row.require("organisations"), row.get("raisedBy"), row.get("raisedTo"), row.get("outcome"));
	}

}
