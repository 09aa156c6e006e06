package org.throughline.transfer.assurance;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

import org.throughline.report.ReportService;
import org.throughline.report.StatementDetails;
import org.throughline.report.StatementKind;
import org.throughline.report.StatementParticulars;
import org.throughline.report.StatementRowService;
import org.throughline.transfer.table.TableColumn;
import org.throughline.transfer.table.TableRow;

/**
 * Financial and organisational pressures as a table: one pressure a row, with the
 * organisations it weighs on.
 */
@Component
class PressuresTable extends StatementsTable {

	PressuresTable(NamedInTables names, ReportService reports, StatementRowService statements) {
		super(StatementKind.PRESSURE, names, reports, statements);
	}

	@Override
	public String rows() {
		return "pressures";
	}

	@Override
	List<TableColumn> particulars() {
		return Concerned.COLUMNS;
	}

	@Override
	void fill(Cells cells, StatementDetails statement, Map<String, String> organisations) {
		Concerned.fill(cells, statement, organisations);
	}

	@Override
	StatementParticulars read(TableRow row, @Nullable StatementDetails before, NamedInTables.Found known) {
		return new StatementParticulars(null, null, null, row.words(Concerned.WRITTEN),
				known.organisations(row, Concerned.HELD), null, null, null);
	}

	/** The organisations a statement is about. */
	static final class Concerned {

		static final String WRITTEN = "organisationsWritten";

		static final String HELD = "organisations";

		static final List<TableColumn> COLUMNS = List.of(
				TableColumn.text(WRITTEN, "Organisations, as written", 1_000, "In the report’s words"),
				TableColumn
					.text(HELD, "Organisations", Cells.WORDING, "Those of them held here, with semicolons between")
					.alsoWorded("Organisation", "Agency", "Agencies"));

		private Concerned() {
		}

		static void fill(Cells cells, StatementDetails statement, Map<String, String> organisations) {
			cells.put(WRITTEN, statement.particulars().organisationsAsWritten())
				.put(HELD, named(statement.particulars().organisationSlugs(), organisations));
		}

	}

}
