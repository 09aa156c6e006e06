package org.throughline.transfer.tables;

import java.util.List;

import org.springframework.stereotype.Component;

import org.throughline.report.ReportService;
import org.throughline.report.StatementConcern;
import org.throughline.report.StatementKind;
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
		COLUMNS.text("raisedBy", Columns.LINE, (row) -> row.statement().content().concern().raisedBy());
		COLUMNS.text("raisedTo", Columns.LINE, (row) -> row.statement().content().concern().raisedTo());
		COLUMNS.text("outcome", Columns.WORDING, (row) -> row.statement().content().concern().outcome()).evidence();
		COLUMNS.text("organisationsAsWritten", 1_000,
				(row) -> row.statement().content().concern().organisationsAsWritten());
		COLUMNS.organisations("organisations", (row) -> row.statement().links().organisations());
	}

	EscalatedMattersTable(TableSupport support, ReportService reports, StatementRowService statements) {
		super(support, StatementKind.ESCALATED_MATTER, "escalated-matters", COLUMNS, reports, statements);
	}

	@Override
	StatementConcern concern(Row<StatementRow> row) {
		return new StatementConcern(row.get("organisationsAsWritten"), row.get("raisedBy"), row.get("raisedTo"),
				row.get("outcome"));
	}

	@Override
	List<String> organisations(Row<StatementRow> row) {
		return row.require("organisations");
	}

}
