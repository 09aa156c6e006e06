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
 * Financial and organisational pressures, with the organisations concerned.
 */
@Component
class PressuresTable extends StatementsTable {

	private static final Columns<StatementRow> COLUMNS = new Columns<>();

	static {
		COLUMNS.text("organisationsAsWritten", 1_000, (row) -> row.statement().particulars().organisationsAsWritten());
		COLUMNS.organisations("organisations", (row) -> row.statement().particulars().organisationSlugs());
	}

	PressuresTable(TableSupport support, ReportService reports, StatementRowService statements) {
		super(support, StatementKind.PRESSURE, "pressures", COLUMNS, reports, statements);
	}

	@Override
	StatementParticulars particulars(Row<StatementRow> row) {
		return new StatementParticulars(null, null, null, row.get("organisationsAsWritten"),
				row.require("organisations"), null, null, null);
	}

}
