package org.throughline.transfer.tables;

import java.util.List;

import org.springframework.stereotype.Component;

import org.throughline.report.ReportService;
import org.throughline.report.StatementKind;
import org.throughline.report.StatementParticulars;
import org.throughline.report.StatementRow;
import org.throughline.report.StatementRowService;
import org.throughline.transfer.table.Column;
import org.throughline.transfer.table.Columns;
import org.throughline.transfer.table.Row;
import org.throughline.transfer.table.TableSupport;

/**
 * Matters escalated to the board or the executive, with their outcomes.
 */
@Component
class EscalatedMattersTable extends StatementsTable {

	private static final Columns<StatementRow> COLUMNS = new Columns<>();

	private static final Column<StatementRow, String> RAISED_BY = COLUMNS.text("raisedBy", Columns.LINE,
			(row) -> row.statement().particulars().raisedBy());

	private static final Column<StatementRow, String> RAISED_TO = COLUMNS.text("raisedTo", Columns.LINE,
			(row) -> row.statement().particulars().raisedTo());

	private static final Column<StatementRow, String> OUTCOME = COLUMNS.text("outcome", Columns.WORDING,
			(row) -> row.statement().particulars().outcome());

	private static final Column<StatementRow, String> ORGANISATIONS_AS_WRITTEN = COLUMNS.text("organisationsAsWritten",
			1_000, (row) -> row.statement().particulars().organisationsAsWritten());

	private static final Column<StatementRow, List<String>> ORGANISATIONS = COLUMNS.organisations("organisations",
			(row) -> row.statement().particulars().organisationSlugs());

	EscalatedMattersTable(TableSupport support, ReportService reports, StatementRowService statements) {
		super(support, StatementKind.ESCALATED_MATTER, "escalated-matters", COLUMNS, reports, statements);
	}

	@Override
	StatementParticulars particulars(Row<StatementRow> row) {
		return new StatementParticulars(null, null, null, row.get(ORGANISATIONS_AS_WRITTEN), row.require(ORGANISATIONS),
				row.get(RAISED_BY), row.get(RAISED_TO), row.get(OUTCOME));
	}

}
