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
 * Financial and organisational pressures, with the organisations concerned.
 */
@Component
class PressuresTable extends StatementsTable {

	private static final Columns<StatementRow> COLUMNS = new Columns<>();

	static {
		COLUMNS.text("organisationsAsWritten", 1_000,
				(row) -> row.statement().content().concern().organisationsAsWritten());
		COLUMNS.organisations("organisations", (row) -> row.statement().links().organisations());
	}

	PressuresTable(TableSupport support, ReportService reports, StatementRowService statements) {
		super(support, StatementKind.PRESSURE, "pressures", COLUMNS, reports, statements);
	}

	@Override
	StatementConcern concern(Row<StatementRow> row) {
		return new StatementConcern(row.get("organisationsAsWritten"), null, null, null);
	}

	@Override
	List<String> organisations(Row<StatementRow> row) {
		return row.require("organisations");
	}

}
