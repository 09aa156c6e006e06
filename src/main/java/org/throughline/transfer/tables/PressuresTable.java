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
 * Financial and organisational pressures, with the organisations concerned.
 */
@Component
class PressuresTable extends StatementsTable {

	private static final Columns<StatementRow> COLUMNS = new Columns<>();

	private static final Column<StatementRow, String> ORGANISATIONS_AS_WRITTEN = COLUMNS.text("organisationsAsWritten",
			1_000, (row) -> row.statement().particulars().organisationsAsWritten());

	private static final Column<StatementRow, List<String>> ORGANISATIONS = COLUMNS.organisations("organisations",
			(row) -> row.statement().particulars().organisationSlugs());

	PressuresTable(TableSupport support, ReportService reports, StatementRowService statements) {
		super(support, StatementKind.PRESSURE, "pressures", COLUMNS, reports, statements);
	}

	@Override
	StatementParticulars particulars(Row<StatementRow> row) {
		return new StatementParticulars(null, null, null, row.get(ORGANISATIONS_AS_WRITTEN), row.require(ORGANISATIONS),
				null, null, null);
	}

}
